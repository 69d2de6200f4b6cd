/** All of the record's network as one file that other tools read. What a view shows is exported in the explorer. */
import { z } from 'zod';
import { toCsv } from '@/lib/export/csv';
import { toGexf } from '@/lib/export/gexf';
import { toGraphml } from '@/lib/export/graphml';
import { edgeColumns, networkTable, nodeColumns } from '@/lib/export/network-table';
import { allEntities, allRelations, entitySummary, relationSummary } from '@/lib/questions/overview';
import { FileAnswer, operation } from '../operation';

const files = {
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  'csv-nodes': 'text/csv',
  'csv-edges': 'text/csv',
} as const;

const { name, type, kind, side, status, when, start, end, disputed } = entitySummary.shape;
const place = z.number().nullable().describe('Null: the whole record has no picture');
const nodeRow = z.object({
  ...{ id: z.string(), name, type, kind, side, status, when, start, end, disputed },
  ...{ x: place, y: place },
});
const edgeRow = relationSummary.omit({ from: true, to: true, assertionIds: true }).extend({
  source: z.string(),
  target: z.string(),
  polarity: z.null().describe('As `stance`'),
  stance: z.null().describe('Only where the explorer exports its layer of statements'),
  origins: relationSummary.shape.origins.nullable(),
  assertions: z.string().describe('Ids of the facts behind it, with spaces between'),
});

export const exportNetwork = operation({
  id: 'exportNetwork',
  path: '/api/export',
  english: 'May I have the whole network as a file?',
  note: 'Every entity and every relation. GEXF is for Gephi, GraphML for yEd, NetworkX and igraph, CSV for spreadsheets.',
  parameters: z.strictObject({
    format: z
      .enum(['json', 'gexf', 'graphml', 'csv-nodes', 'csv-edges'])
      .default('json')
      .describe('Form of the file'),
  }),
  answer: z.object({
    record: z.object({ id: z.string(), title: z.string(), checksum: z.string() }),
    nodes: z.array(nodeRow),
    edges: z.array(edgeRow),
  }),
  files,
  example: { format: 'graphml' },
  answerFrom: async (ask, { format }, card) => {
    const { id, title, checksum } = await card;
    const [entities, relations] = await Promise.all([ask(allEntities, {}), ask(allRelations, {})]);
    const edges = relations.map(({ type: of, from, to }) => ({ id: `${of}:${from}:${to}` }));
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const table = networkTable({ network: { nodes: entities, edges } }, byId, relations, null);
    const description = `The whole network of the record ${id} ${checksum.slice(0, 8)}.`;
    const facts = { title, description, day: new Date().toISOString().slice(0, 10) };
    const file = (text: string, form: keyof typeof files, ending: string) =>
      new FileAnswer(text, files[form], `${id}-${ending}`);
    const keys = <Row extends object>(first: readonly string[], columns: object) =>
      [...first, ...Object.keys(columns)] as (keyof Row & string)[];
    switch (format) {
      case 'gexf':
        return file(toGexf(table, facts), format, 'network.gexf');
      case 'graphml':
        return file(toGraphml(table, facts), format, 'network.graphml');
      case 'csv-nodes':
        return file(toCsv(keys(['id'], nodeColumns), table.nodes), format, 'nodes.csv');
      case 'csv-edges':
        return file(toCsv(keys(['id', 'source', 'target'], edgeColumns), table.edges), format, 'edges.csv');
      default:
        return { record: { id, title, checksum }, ...table } as never;
    }
  },
});
