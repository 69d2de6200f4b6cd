/** The network as GraphML (graphml.graphdrawing.org), as yEd, NetworkX, igraph and Neo4j's APOC read it. */
import type { FileFacts } from './gexf';
import { columnsOfNodes, edgeColumns, type NetworkTable } from './network-table';
import { xmlText } from './xml';

const typeNames: Record<string, string> = {
  string: 'string',
  boolean: 'boolean',
  double: 'double',
  integer: 'int',
};

const keys = (of: 'node' | 'edge', columns: Record<string, string>) =>
  Object.entries(columns).map(
    ([name, type]) =>
      `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${typeNames[type]}"/>`,
  );

const data = (of: 'node' | 'edge', row: object, columns: Record<string, string>) =>
  Object.keys(columns)
    .map((name) => [name, (row as Record<string, string | number | boolean | null>)[name]] as const)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(value!)}</data>`)
    .join('');

export function toGraphml(table: NetworkTable, { title, description }: FileFacts): string {
  const { nodes, edges } = table;
  const columns = columnsOfNodes(table);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${xmlText(`${title}. ${description}`)}</desc>`,
    ...keys('node', columns),
    ...keys('edge', edgeColumns),
    '  <graph id="parley" edgedefault="directed">',
    ...nodes.map((node) => `    <node id="${xmlText(node.id)}">${data('node', node, columns)}</node>`),
    ...edges.map(
      (edge) =>
        `    <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data('edge', edge, edgeColumns)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
