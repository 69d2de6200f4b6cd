/** A ready question answered: what was picked as it was understood, the rows, and one sentence where there is one. */
import { z } from 'zod';
import { ParleyError } from '@/lib/errors';
import { question, type RowOf } from '@/lib/questions/question';
import { type ReadyQuestion, type Show, titleOf } from '@/lib/questions/ready-question';
import { findReadyQuestion } from '@/lib/questions/ready-questions';
import type { Ask } from './answers';

export type Cell = string | number | boolean | null | readonly (string | number)[];
export type Picked = Readonly<Record<string, string | number | null>>;

export interface ReadyAnswer {
  question: string;
  title: string;
  picked: Picked;
  rows: Record<string, Cell>[];
  sentence: string | null;
}

/** No question has that id. */
export class NoSuchQuestion extends ParleyError {}
/** What was picked does not fit the question. */
export class WrongPick extends ParleyError {}

const kindsPicked = ['person', 'actor', 'issue', 'meeting', 'document', 'source', 'side'];

/** Entities, sources and sides with their names: what ids stand for in a sentence or a table without links. */
const namesByIds = question({
  english: 'What are these entities, sources and sides called?',
  cypher: /* cypher */ `
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION
  MATCH (n:Source {id: id}) RETURN n
  UNION
  MATCH (n:Side {id: id}) RETURN n
}
RETURN n.id AS id, CASE WHEN n:Source THEN n.id ELSE n.name END AS name,
  [label IN labels(n) WHERE label <> 'Entity'] AS labels
ORDER BY id, labels`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), name: z.string(), labels: z.array(z.string()) }),
});
type Named = RowOf<typeof namesByIds>;

/** What an id is called. A side and a state may share an id; they share their sense as well, and the side's name is the shorter one. */
function namer(rows: readonly Named[]): (id: string) => string {
  const byId = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? id;
}

const shownByName: readonly Show[] = ['entity', 'entities', 'source', 'sources', 'side'];

function namedIn(ask: Ask, { columns }: ReadyQuestion, rows: ReadyAnswer['rows']): Promise<Named[]> {
  const named = Object.keys(columns).filter((name) => shownByName.includes(columns[name]!.show));
  const ids = rows.flatMap((row) => named.flatMap((name) => row[name] ?? [])).map(String);
  return ask(namesByIds, { ids: [...new Set(ids)] });
}

/** What everything is called that the rows of an answer speak of. */
export const namesIn = async (ask: Ask, question: ReadyQuestion, rows: ReadyAnswer['rows']) =>
  namer(await namedIn(ask, question, rows));

/** @throws NoSuchQuestion */
export function getReadyQuestion(id: string): ReadyQuestion {
  const found = findReadyQuestion(id);
  if (found) return found;
  throw new NoSuchQuestion({
    where: id,
    found: `no ready question is called '${id}'`,
    cure: 'List them with npm run -s cypher -- --list',
  });
}

/** Whether a thing with these labels may be picked for that kind. */
const fits = (kind: string, labels: readonly string[]) =>
  labels.some((label) => label.toLowerCase() === kind);

/**
 * Answers a ready question. Texts that are empty count as not picked.
 * @throws NoSuchQuestion, WrongPick
 */
export async function answerReady(
  ask: Ask,
  id: string,
  given: Readonly<Record<string, unknown>>,
): Promise<ReadyAnswer> {
  const found = getReadyQuestion(id);
  const picked = readPicks(found, given);
  const ids = Object.values(picked).filter((value) => typeof value === 'string');
  const named = await ask(namesByIds, { ids });
  for (const [name, pick] of Object.entries(found.picks)) {
    const value = picked[name];
    if (typeof value !== 'string' || !kindsPicked.includes(pick.kind)) continue;
    if (named.some((each) => each.id === value && fits(pick.kind, each.labels))) continue;
    throw new WrongPick({
      where: name,
      found: `the record has no ${pick.kind} with the id '${value}'`,
      cure: `Give the id of ${pick.label} of the record, as search and links show it`,
    });
  }
  const rows = (await ask(found, picked)) as ReadyAnswer['rows'];
  const name = namer([...(found.sentence ? await namedIn(ask, found, rows) : []), ...named]);
  return {
    ...{ question: id, picked, rows },
    title: titleOf(found, (parameter) => {
      const value = picked[parameter];
      return value === null || value === undefined ? null : name(String(value));
    }),
    sentence: found.sentence ? found.sentence(rows as never[], { name, picked: picked as never }) : null,
  };
}

/** @throws WrongPick */
function readPicks(found: ReadyQuestion, given: Readonly<Record<string, unknown>>): Picked {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = found.params.safeParse(said);
  if (parsed.success) return parsed.data as Picked;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const name = unknown ?? String(issue?.path[0] ?? '');
  const pick = found.picks[name];
  const takes = Object.keys(found.picks).join(', ') || 'no parameters';
  throw new WrongPick({
    where: `${found.id}, ${name}`,
    found: unknown
      ? `it has no parameter '${unknown}'`
      : name in said
        ? `'${String(said[name])}' is no ${pick?.kind}`
        : `the parameter '${name}' is missing`,
    cure: pick
      ? `Give ${pick.label}${pick.kind === 'date' ? ' as a day, such as 2025-12-21' : pick.kind === 'number' ? ' as a whole number' : ' by id'}`
      : `It takes ${takes}`,
  });
}
