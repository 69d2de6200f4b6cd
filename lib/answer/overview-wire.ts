/**
 * The overview's entities and relations as a message of the wire, and back: the same rows in a fraction of the bytes. A
 * relation's ends travel as numbers of entities, what names them as short-relation.ts has it. What there is little of (card,
 * sources, disagreements) goes as JSON in the same message.
 */
import { WireError } from '@/lib/engine/wire/bytes';
import type { Column, ColumnForm, Value } from '@/lib/engine/wire/columns';
import { decode, encode, type WireTable } from '@/lib/engine/wire/message';
import type { EntitySummary } from '@/lib/questions/overview';
import type { OverviewAnswer } from './answers';
import { lengthener, type ShortRelation, shortened } from './short-relation';

/** Media type of the message. */
export const wireType = 'application/vnd.parley.wire';
/** The same packed by gzip (RFC 6713). */
export const packedWireType = 'application/vnd.parley.wire+gzip';

const entityForms = {
  ...{
    id: 'text',
    name: 'text',
    shortName: 'text',
    type: 'text',
    kind: 'text',
    side: 'text',
    format: 'text',
  },
  ...{ status: 'text', when: 'text', start: 'text', end: 'text', disputed: 'flag', titles: 'texts' },
  statements: 'whole',
} as const satisfies Record<keyof EntitySummary, ColumnForm>;
const relationForms = {
  ...{ id: 'text', type: 'text', role: 'text', onBehalfOf: 'text', presence: 'text', certainty: 'text' },
  ...{ modality: 'text', disputed: 'flag', sources: 'whole', relayed: 'whole', assertionIds: 'texts' },
} as const satisfies Record<keyof ShortRelation, ColumnForm>;

export function encodeOverview({ entities, relations, ...rest }: OverviewAnswer): Uint8Array<ArrayBuffer> {
  const number = new Map(entities.map(({ id }, at) => [id, at]));
  const numberOf = (id: string) => {
    const at = number.get(id);
    if (at === undefined) throw new WireError(`a relation ends at ${id}, which is no entity`);
    return at;
  };
  const { id, ...others } = columnsOf(entityForms, entities);
  return encode({
    tables: {
      entities: { rows: entities.length, columns: { ...others, id: { ...id, madeFrom: 'name' } } },
      relations: { rows: relations.length, columns: columnsOf(relationForms, relations.map(shortened)) },
      rest: { rows: 1, columns: { json: { form: 'text', values: [JSON.stringify(rest)] } } },
    },
    graph: {
      source: Uint32Array.from(relations, ({ from }) => numberOf(from)),
      target: Uint32Array.from(relations, ({ to }) => numberOf(to)),
      places: null,
    },
  });
}

/** @throws WireError if the message is none, or holds other columns than an overview has */
export function decodeOverview(message: Uint8Array): OverviewAnswer {
  const { tables, graph } = decode(message);
  const entities = rowsOf(tables.entities, entityForms) as unknown as EntitySummary[];
  const parts = rowsOf(tables.relations, relationForms) as unknown as ShortRelation[];
  const json = tables.rest?.columns.json?.values[0];
  if (!graph || graph.source.length !== parts.length || typeof json !== 'string')
    throw new WireError('the message holds no overview');
  const idOf = (number: number) => {
    const entity = entities[number];
    if (!entity) throw new WireError(`a relation ends at entity ${number} of ${entities.length}`);
    return entity.id;
  };
  const lengthen = lengthener();
  const relations = parts.map((part, at) =>
    lengthen(part, { from: idOf(graph.source[at]!), to: idOf(graph.target[at]!) }),
  );
  return { ...(JSON.parse(json) as Omit<OverviewAnswer, 'entities' | 'relations'>), entities, relations };
}

function columnsOf<K extends string>(forms: Record<K, ColumnForm>, rows: readonly Record<K, Value>[]) {
  const names = Object.keys(forms) as K[];
  const columns = names.map((name): [K, Column] => [
    name,
    { form: forms[name], values: rows.map((row) => row[name]) },
  ]);
  return Object.fromEntries(columns) as Record<K, Column>;
}

function rowsOf(table: WireTable | undefined, forms: Record<string, ColumnForm>): Record<string, Value>[] {
  const names = Object.keys(forms);
  const columns = names.map((name) => {
    const column = table?.columns[name];
    if (!column || column.form !== forms[name]) throw new WireError(`the message lacks the column ${name}`);
    return column.values;
  });
  return Array.from({ length: table?.rows ?? 0 }, (_, at) => {
    const row: Record<string, Value> = {};
    for (let column = 0; column < names.length; column++) row[names[column]!] = columns[column]![at]!;
    return row;
  });
}
