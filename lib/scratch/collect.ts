/**
 * Gathers nodes and lines while a file is read, whatever its format: holds the limits, refuses a key that is there twice
 * and a line that leads nowhere, and cuts no text in silence. `at` is a whole place: 'talks.gexf, line 7'.
 */
import { badFile } from './bad-file';
import { type FileNetwork, limits } from './scratch';

type Values = [string, string][];

export function collector(file: string) {
  const network: FileNetwork = { nodes: [], edges: [] };
  const keys = new Map<string, string>();
  const tooMany = (what: string, most: number, at: string) =>
    badFile(
      at,
      '',
      `more than ${most.toLocaleString('en')} ${what}`,
      'Add a part of it: a scratch layer is for what one picture can show',
    );
  function checked(at: string, texts: readonly string[], values: Values): Values {
    const long = [...texts, ...values.flat()].find((text) => text.length > limits.letters);
    if (long !== undefined)
      throw badFile(
        at,
        '',
        `a text of ${long.length.toLocaleString('en')} letters ('${long.slice(0, 30)}…')`,
        `Shorten it to ${limits.letters.toLocaleString('en')}`,
      );
    if (values.length > limits.values) throw tooMany('attributes on one thing', limits.values, at);
    return values.filter(([, text]) => text !== '');
  }
  return {
    node(at: string, key: string, name: string, values: Values): void {
      if (key === '') throw badFile(at, '', 'a node without an id', 'Give each node an id of its own');
      const before = keys.get(key);
      if (before !== undefined)
        throw badFile(
          at,
          '',
          `the id '${key}' again (first at ${before})`,
          'Give each node an id of its own',
        );
      if (network.nodes.length === limits.nodes) throw tooMany('nodes', limits.nodes, at);
      keys.set(key, at);
      network.nodes.push({ key, name: name || key, values: checked(at, [key, name], values) });
    },
    edge(
      at: string,
      edge: { key: string; source: string; target: string; label: string },
      values: Values,
    ): void {
      const { key, source, target, label } = edge;
      for (const [end, text] of [
        ['source', source],
        ['target', target],
      ] as const)
        if (text === '') throw badFile(at, '', `a line without a ${end}`, `Give its ${end} the id of a node`);
      if (network.edges.length === limits.edges) throw tooMany('lines', limits.edges, at);
      network.edges.push({
        key,
        source,
        target,
        label,
        values: checked(at, [key, source, target, label], values),
      });
    },
    /** A table of lines alone names its nodes by naming them. */
    hasNode: (key: string): boolean => keys.has(key),
    /** @throws BadFile for a line whose end is no node of the file, unless `known` has it, and for a file without nodes */
    finish(known: (key: string) => boolean = () => false): FileNetwork {
      for (const { source, target } of network.edges)
        for (const end of [source, target])
          if (!keys.has(end) && !known(end))
            throw badFile(
              file,
              `the line from '${source}' to '${target}'`,
              `no node has the id '${end}'`,
              'Add the node, or take the line out',
            );
      if (network.nodes.length === 0)
        throw badFile(file, '', 'no node in it', 'Choose a file with a network: GEXF, GraphML, CSV or JSON');
      return network;
    },
  };
}
export type Collector = ReturnType<typeof collector>;
