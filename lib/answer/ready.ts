/** A ready question answered: what was picked as it was understood, the rows, and one sentence where there is one. */
import { z } from 'zod';
import { ParleyError } from '@/lib/errors';
import { question } from '@/lib/questions/question';
import { type ReadyQuestion, titleOf } from '@/lib/questions/ready-question';
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
export const allNames = question({
  english: 'What are entities, sources and sides called?',
  cypher: /* cypher */ `
MATCH (n:Entity|Source|Side)
RETURN n.id AS id, CASE WHEN n:Source THEN n.id ELSE n.name END AS name,
  [label IN labels(n) WHERE label <> 'Entity'] AS labels
ORDER BY id, labels`,
  params: z.strictObject({}),
  row: z.object({ id: z.string(), name: z.string(), labels: z.array(z.string()) }),
});

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
  const names = await ask(allNames, {});
  for (const [name, pick] of Object.entries(found.picks)) {
    const value = picked[name];
    if (typeof value !== 'string' || !kindsPicked.includes(pick.kind)) continue;
    if (names.some((each) => each.id === value && fits(pick.kind, each.labels))) continue;
    throw new WrongPick({
      where: name,
      found: `the record has no ${pick.kind} with the id '${value}'`,
      cure: `Give the id of ${pick.label} of the record, as search and links show it`,
    });
  }
  const rows = (await ask(found, picked)) as ReadyAnswer['rows'];
  return { question: id, picked, rows, ...tell(found, picked, rows, names) };
}

function tell(
  found: ReadyQuestion,
  picked: Picked,
  rows: ReadyAnswer['rows'],
  names: readonly { id: string; name: string; labels: readonly string[] }[],
): Pick<ReadyAnswer, 'title' | 'sentence'> {
  // A side and a state may share an id; they share their sense as well, and the side's name is the shorter one.
  const byId = new Map(names.map((each) => [each.id, each.name]));
  const name = (id: string) => byId.get(id) ?? id;
  return {
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
