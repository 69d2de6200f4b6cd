/**
 * The network as GEXF 1.3, as Gephi and Gephi Lite read it: attributes by type, places as `viz:position`, y upwards, and
 * where a number sizes the marks their radius as `viz:size`.
 */
import { columnsOfNodes, edgeColumns, type NetworkTable } from './network-table';
import { xmlText } from './xml';

export interface FileFacts {
  title: string;
  /** What is shown and what is left out, in a sentence. */
  description: string;
  /** ISO day. */
  day: string;
}

const declare = (of: 'node' | 'edge', columns: Record<string, string>) =>
  [
    `    <attributes class="${of}">`,
    ...Object.entries(columns).map(
      ([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>`,
    ),
    '    </attributes>',
  ].join('\n');

const values = (row: object, columns: Record<string, string>) =>
  Object.keys(columns)
    .map((name) => [name, (row as Record<string, string | number | boolean | null>)[name]] as const)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value!)}"/>`)
    .join('');

export function toGexf(table: NetworkTable, { title, description, day }: FileFacts): string {
  const { nodes, edges } = table;
  const columns = columnsOfNodes(table);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta lastmodifieddate="${day}"><creator>Parley</creator><title>${xmlText(title)}</title><description>${xmlText(description)}</description></meta>`,
    '  <graph defaultedgetype="directed" mode="static">',
    declare('node', columns),
    declare('edge', edgeColumns),
    '    <nodes>',
    ...nodes.map((node) => {
      const position =
        node.x === null || node.y === null ? '' : `<viz:position x="${node.x}" y="${-node.y}" z="0"/>`;
      const { radius } = node;
      const size = typeof radius === 'number' ? `<viz:size value="${radius}"/>` : '';
      return `      <node id="${xmlText(node.id)}" label="${xmlText(node.name)}"><attvalues>${values(node, columns)}</attvalues>${position}${size}</node>`;
    }),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      (edge) =>
        `      <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}" label="${xmlText(edge.type)}"><attvalues>${values(edge, edgeColumns)}</attvalues></edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}
