/**
 * A network from JSON: `nodes` and `edges` (or `links`), as Parley, graphology, Gephi Lite, D3 and NetworkX write them.
 * An id stands under id or key, a thing's other values beside it or under `attributes`.
 */
import { BadFile, badFile } from './bad-file';
import { collector } from './collect';
import type { FileNetwork } from './scratch';

/** Keys by which a file could reach into the program that reads it. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
const textOf = (value: unknown): string => (isPlain(value) ? String(value) : '');

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => {
      if (forbidden.has(key))
        throw badFile(file, '', `the key '${key}'`, 'Rename it: no network needs it, and it can do harm');
      return value;
    });
  } catch (error) {
    if (error instanceof BadFile) throw error;
    const found = error instanceof SyntaxError ? error.message : 'lists in lists without end';
    throw badFile(
      file,
      '',
      `no JSON that can be read (${found})`,
      'Save it anew from the program that made it',
    );
  }
}

export function readJson(file: string, text: string): FileNetwork {
  const whole = parse(file, text);
  const inner = isThing(whole) && isThing(whole.graph) && !whole.nodes ? whole.graph : whole;
  const nodes = isThing(inner) ? inner.nodes : undefined;
  const edges = isThing(inner) ? (inner.edges ?? inner.links ?? []) : undefined;
  if (!Array.isArray(nodes) || !Array.isArray(edges))
    throw badFile(
      file,
      '',
      'no list of nodes, or no list of edges',
      'Choose a file of the form { "nodes": [ … ], "edges": [ … ] }',
    );
  const into = collector(file);
  function each(
    list: unknown[],
    what: string,
    take: (at: string, all: Thing, rest: [string, string][]) => void,
  ) {
    list.forEach((thing: unknown, index) => {
      const at = `${file}, ${what} ${index + 1}`;
      if (!isThing(thing))
        throw badFile(at, '', `${JSON.stringify(thing)?.slice(0, 40)}`, 'Make it an object { … }');
      const { attributes, ...own } = thing;
      const all = { ...own, ...(isThing(attributes) ? attributes : {}) };
      const named = new Set(['id', 'key', 'source', 'target']);
      const rest = Object.entries(all).flatMap(([name, value]): [string, string][] =>
        !named.has(name) && isPlain(value) ? [[name, String(value)]] : [],
      );
      take(at, all, rest);
    });
  }
  each(nodes, 'node', (at, node, values) =>
    into.node(at, textOf(node.id ?? node.key), textOf(node.label ?? node.name), values),
  );
  each(edges, 'edge', (at, edge, values) =>
    into.edge(
      at,
      {
        key: textOf(edge.id ?? edge.key),
        source: textOf(edge.source),
        target: textOf(edge.target),
        label: textOf(edge.label ?? edge.type),
      },
      values,
    ),
  );
  return into.finish();
}
