/**
 * What a view's filters leave of the relations, for the views that are no picture: matrix and timeline obey the same
 * filters as the canvas, and show what waits there in a layer.
 */
import { isInTime, lastsAWhile } from '@/lib/domain/span';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { type DateFilter, datesShow } from '@/lib/view/dates';
import type { FinerView } from '@/lib/view/finer';
import { restsOnly } from './build-network';
import { toldByMeetings } from './expansion';
import { finerShows } from './finer';

/**
 * None with an end that is not there or lies outside the dates, none whose role or certainty is switched off, none that
 * rests on facts switched off alone; and two actors met only if a meeting is left that both attended.
 */
export function relationsLeft(
  { entities, relations }: { entities: readonly EntitySummary[]; relations: readonly RelationSummary[] },
  view: DateFilter & FinerView,
  isThere: (id: string) => boolean,
  factsOff: ReadonlySet<string>,
): RelationSummary[] {
  const there = new Set(
    entities
      .filter(
        ({ id, type, when }) => isThere(id) && (!isInTime(type) || datesShow(when, lastsAWhile(type), view)),
      )
      .map(({ id }) => id),
  );
  const left = relations.filter(
    (relation) =>
      there.has(relation.from) &&
      there.has(relation.to) &&
      finerShows(view, relation) &&
      !restsOnly(relation, factsOff),
  );
  const series = new Set(entities.filter(({ format }) => format === 'series').map(({ id }) => id));
  const attended = new Map<string, Set<string>>();
  for (const { type, from, to } of left)
    if (type === 'ATTENDED' && !series.has(to)) attended.set(from, (attended.get(from) ?? new Set()).add(to));
  return left.filter(
    ({ type, from, to }) =>
      !toldByMeetings.has(type) ||
      [...(attended.get(from) ?? [])].some((meeting) => attended.get(to)?.has(meeting)),
  );
}

/**
 * The positions that are left: those of facts and actors that are there, and of no stance that a filter took away.
 * What is reported not has no stance to take away.
 */
export function positionsLeft<Position extends { fact: string; actor: string; issue: string }>(
  positions: readonly Position[],
  relations: { all: readonly RelationSummary[]; left: readonly RelationSummary[] },
  isThere: (id: string) => boolean,
  factsOff: ReadonlySet<string>,
): Position[] {
  const stances = (those: readonly RelationSummary[]) =>
    new Set(those.filter(({ type }) => type === 'STANCE').map(({ from, to }) => `${from} ${to}`));
  const [all, left] = [stances(relations.all), stances(relations.left)];
  return positions.filter(({ fact, actor, issue }) => {
    const stance = `${actor} ${issue}`;
    return !factsOff.has(fact) && isThere(actor) && isThere(issue) && (left.has(stance) || !all.has(stance));
  });
}
