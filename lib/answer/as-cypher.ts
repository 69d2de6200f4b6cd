/**
 * What is shown, as the Cypher that yields it: constants of lib/questions with their parameters, never a text glued
 * together. A view that filters alone made is its filters; what the hand or the trust switch made of it is named by id.
 */
import { parseDate } from '@/lib/domain/dates';
import { entityById } from '@/lib/questions/entity';
import { factsByIds } from '@/lib/questions/facts';
import type { ParamsOf, Question } from '@/lib/questions/question';
import { relationsBetween } from '@/lib/questions/relation';
import { shownByFilters } from '@/lib/questions/shown/by-filters';
import {
  disagreementsByIds,
  inTimeByIds,
  positionsByFacts,
  relationsByIds,
  saidByIds,
  shownByIds,
} from '@/lib/questions/shown/by-ids';
import { neighboursAhead, neighboursBehind } from '@/lib/questions/shown/neighbours';
import type { StatementRow } from '@/lib/questions/statements';
import type { Expansion } from '@/lib/view/canvas-view';
import { isDateFiltered } from '@/lib/view/dates';
import { layersOn, type MatrixForm, type View } from '@/lib/view/view';
import type { MatrixCell } from './matrix';

export interface Statement {
  english: string;
  cypher: string;
  params: Readonly<Record<string, unknown>>;
}

const statement = <Q extends Question>(question: Q, params: ParamsOf<Q>): Statement => ({
  english: question.english,
  cypher: question.cypher.trim(),
  params: params as Record<string, unknown>,
});

/** Whether filters and layers alone say what is on the canvas. */
export const isByFilters = ({ expanded, only, focus, sourcesOff }: View): boolean =>
  expanded.length === 0 && only.length === 0 && focus === null && sourcesOff.length === 0;

/** What is on the canvas and in the table. `timeZone` is the record's. */
export function pictureAsCypher(
  view: View,
  { nodes, edges }: { nodes: readonly { id: string }[]; edges: readonly { id: string }[] },
  timeZone: string,
): Statement {
  if (!isByFilters(view)) return thingsAsCypher(nodes, edges);
  const { hidden, sidesOff, statusesOff, kindsOff, rolesOff, certaintiesOff, least, shown } = view;
  const { undated, from, to } = view;
  const dated = isDateFiltered(view);
  return statement(shownByFilters, {
    ...{ hidden: [...hidden], sidesOff: [...sidesOff], statusesOff: [...statusesOff], least, undated },
    ...{ kindsOff: [...kindsOff], rolesOff: [...rolesOff], certaintiesOff: [...certaintiesOff] },
    shown: layersOn(shown),
    since: dated && from ? parseDate(from, timeZone).start : null,
    until: dated && to ? afterDay(to, timeZone) : null,
  });
}

/** The first moment after a day. */
function afterDay(day: string, timeZone: string): string | null {
  const { end } = parseDate(day, timeZone);
  return end && new Date(Date.parse(end) + 1).toISOString();
}

export const thingsAsCypher = (
  things: readonly { id: string }[],
  edges: readonly { id: string }[],
): Statement =>
  statement(shownByIds, { things: things.map(({ id }) => id), edges: edges.map(({ id }) => id) });

/** A thing, as the reading pane asked for it: what it is, then every fact on it. */
export const thingAsCypher = (id: string, facts: readonly string[]): Statement[] => [
  statement(entityById, { id }),
  factsAsCypher(facts),
];

/** An edge `TYPE:from:to`, as the reading pane asked for it. */
export function edgeAsCypher(id: string, facts: readonly string[]): Statement[] {
  const [type = '', from = '', to = ''] = id.split(':');
  return [statement(relationsBetween, { type, from, to }), factsAsCypher(facts)];
}

export const factsAsCypher = (ids: readonly string[]): Statement => statement(factsByIds, { ids: [...ids] });

/** What the layer of statements shows. */
export const saidAsCypher = (rows: readonly Pick<StatementRow, 'actor' | 'issue' | 'fact'>[]): Statement =>
  statement(saidByIds, { said: rows.map(({ actor, issue, fact }) => ({ actor, issue, fact })) });

export const expansionAsCypher = ({ of, type, way, kind }: Omit<Expansion, 'most' | 'after'>, most: number) =>
  statement(way === 'out' ? neighboursAhead : neighboursBehind, { of, type, kind, most });

/** The cells of a matrix: positions by their facts, seats and acquaintance by their relations. */
export function matrixAsCypher(
  form: MatrixForm,
  cells: Iterable<MatrixCell>,
  relations: readonly { id: string; type: string; from: string; to: string }[],
): Statement {
  const those = [...cells];
  if (form === 'issues') {
    const facts = new Set(those.flatMap(({ positions }) => positions.map(({ fact }) => fact)));
    return statement(positionsByFacts, { facts: [...facts].sort() });
  }
  const edges = new Set(those.map(({ edge }) => edge));
  const ids = relations
    .filter(({ type, from, to }) => edges.has(`${type}:${from}:${to}`))
    .map(({ id }) => id);
  return statement(relationsByIds, { relations: ids });
}

export const inTimeAsCypher = (things: readonly { id: string; kind: string }[]): Statement => {
  const of = (isSaid: boolean) =>
    things.filter(({ kind }) => (kind === 'statement') === isSaid).map(({ id }) => id);
  return statement(inTimeByIds, { things: of(false), statements: of(true) });
};

export const disagreementsAsCypher = (those: readonly { id: string }[]): Statement =>
  statement(disagreementsByIds, { disagreements: those.map(({ id }) => id) });

/** The parameters as Neo4j Browser and cypher-shell take them, then the text. */
export const withParameters = ({ params, cypher }: Pick<Statement, 'params' | 'cypher'>): string =>
  [
    ...Object.entries(params).map(([name, value]) => `:param ${name} => ${JSON.stringify(value)};`),
    '',
    cypher,
  ]
    .join('\n')
    .trim();
