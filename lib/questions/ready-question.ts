/**
 * A ready question: a question with a title in plain English, parameters that are picked by name, columns that say what
 * their values are, and where it fits one sentence as answer. Columns of entities hold ids; whoever shows them puts the
 * names. The app, the command line and the docs read all they need from here.
 */
import { z } from 'zod';
import type { Question } from './question';

/** What a parameter is picked from. */
export const pickKinds = [
  'person',
  'actor',
  'issue',
  'meeting',
  'document',
  'source',
  'side',
  'date',
  'number',
] as const;
export type PickKind = (typeof pickKinds)[number];

export interface Pick<S extends z.ZodType = z.ZodType> {
  kind: PickKind;
  /** What stands in the title as long as nothing is picked: 'a person'. */
  label: string;
  schema: S;
  optional: boolean;
  /** For numbers only: what is assumed unless picked. Entities are chosen from the record. */
  fallback: number | null;
}

const idSchema = z.string().min(1).max(200);
const required = (kind: PickKind, article: string) => ({
  kind,
  label: article,
  schema: idSchema,
  optional: false,
  fallback: null,
});
/** A day, `2025-12-21`, in the record's time zone; none means no bound. */
const day = z.iso.date().nullish().default(null);

export const pick = {
  person: (label = 'a person') => required('person', label),
  actor: (label = 'an actor') => required('actor', label),
  issue: (label = 'an issue') => required('issue', label),
  meeting: (label = 'a meeting') => required('meeting', label),
  document: (label = 'a document') => required('document', label),
  source: (label = 'a source') => required('source', label),
  side: (label = 'a side') => required('side', label),
  date: (label: string) => ({ kind: 'date' as const, label, schema: day, optional: true, fallback: null }),
  number: (label: string, fallback: number, most: number) => ({
    kind: 'number' as const,
    label,
    schema: z.coerce.number().int().min(0).max(most).default(fallback),
    optional: true,
    fallback,
  }),
};

/** How a column's values are shown. `fact` is the id of the assertion that the row is about. */
export type Show =
  | 'entity'
  | 'entities'
  | 'source'
  | 'sources'
  | 'side'
  | 'date'
  | 'stance'
  | 'words'
  | 'fact';

export interface Column<S extends z.ZodType = z.ZodType> {
  label: string;
  show: Show;
  schema: S;
}

const column = <S extends z.ZodType>(show: Show, schema: S, label: string): Column<S> => ({
  label,
  show,
  schema,
});
export const cell = {
  entity: (label: string) => column('entity', z.string(), label),
  maybeEntity: (label: string) => column('entity', z.string().nullable(), label),
  entities: (label: string) => column('entities', z.array(z.string()), label),
  sources: (label = 'Sources') => column('sources', z.array(z.string()), label),
  source: (label = 'Source') => column('source', z.string(), label),
  side: (label = 'Side') => column('side', z.string().nullable(), label),
  date: (label = 'When') => column('date', z.string().nullable(), label),
  stance: (label = 'Stance') => column('stance', z.number().nullable(), label),
  stances: (label: string) => column('stance', z.array(z.number()), label),
  text: (label: string) => column('words', z.string(), label),
  textOrNone: (label: string) => column('words', z.string().nullable(), label),
  texts: (label: string) => column('words', z.array(z.string()), label),
  number: (label: string) => column('words', z.number(), label),
  fact: () => column('fact', z.string(), 'Fact'),
};

type Columns = Readonly<Record<string, Column>>;
type Picks = Readonly<Record<string, Pick>>;
type ValuesOf<C extends Readonly<Record<string, { schema: z.ZodType }>>> = {
  [K in keyof C]: z.output<C[K]['schema']>;
};

/** What a sentence may need beside the rows: names for ids, and what was picked. */
export interface Telling<P> {
  name: (id: string) => string;
  picked: P;
}

/** The headings of the list, in its order. */
export const groups = ['Meetings', 'Roles', 'Positions', 'Words', 'Evidence', 'Disagreements'] as const;
export type Group = (typeof groups)[number];

export interface ReadyQuestion extends Question {
  id: string;
  /** With the parameters in braces: 'Whom did {person} meet?'. */
  title: string;
  group: Group;
  picks: Picks;
  columns: Columns;
  /** What an analyst should know before trusting the rows. */
  note: string | null;
  sentence: ((rows: readonly never[], telling: Telling<never>) => string) | null;
}

/** The title with each parameter replaced: by its label unless another word is given. */
export function titleOf(
  { title, picks }: Titled,
  word: (name: string, pick: Pick) => string | null = () => null,
): string {
  return title.replace(/\{(\w+)\}/g, (_, name: string) => {
    const one = picks[name]!;
    return word(name, one) ?? one.label;
  });
}
type Titled = { title: string; picks: Picks };

/** Declares a ready question from its parts; the schemas of parameters and rows follow from picks and columns. */
export function ready<P extends Picks, C extends Columns>(parts: {
  id: string;
  title: string;
  group: Group;
  picks: P;
  cypher: string;
  columns: C;
  note?: string;
  sentence?: (rows: readonly ValuesOf<C>[], telling: Telling<ValuesOf<P>>) => string;
}): ReadyQuestion {
  const schemas = (list: Readonly<Record<string, { schema: z.ZodType }>>) =>
    Object.fromEntries(Object.entries(list).map(([name, { schema }]) => [name, schema]));
  return {
    ...parts,
    note: parts.note ?? null,
    sentence: (parts.sentence as ReadyQuestion['sentence']) ?? null,
    english: titleOf(parts),
    params: z.strictObject(schemas(parts.picks)),
    row: z.strictObject(schemas(parts.columns)),
  };
}

/** 'a', 'a and b', 'a, b and c'. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** '1 session', '2 sessions'. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
