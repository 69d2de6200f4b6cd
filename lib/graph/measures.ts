/**
 * Numbers of the network, in plain words: whom everybody met (degree), who stands between others (betweenness, Freeman
 * 1977), which groups meet among themselves (Louvain, Blondel 2008), who agrees and who clashes. Counted over the held
 * meetings of the whole record, whatever is filtered; a series joins nobody. A number never makes a mediator: that is a
 * source's word.
 */

import { heldStatuses } from '@/lib/domain/values';
import { columnsOf } from '@/lib/engine/columns';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { betweennessOf } from './columns/betweenness';
import { louvain } from './columns/louvain';
import { type Weighted, weightedOf } from './columns/weighted';

export interface ActorMeasure {
  /** Other actors it shared a held meeting with, most meetings first. */
  met: { id: string; meetings: number }[];
  /** Held meetings it attended. */
  meetings: number;
  /** Of these, how many rest on one source. */
  thin: number;
  /** Share of the pairs of others whose shortest chains of meetings lead through it, 0 to 1; chains divide a pair. */
  between: number;
  /** Number of its group, from 1, the largest first. */
  group: number;
}

export interface Measures {
  byActor: ReadonlyMap<string, ActorMeasure>;
  /** Ids of each group's actors. */
  groups: string[][];
  /** Held meetings that are counted, and how many of them rest on one source. */
  meetings: number;
  thin: number;
  /** From how many of the actors chains were followed for `between`: all of them while they are few. */
  sampled: number;
  /** How far `between` may be off where that is a sample; 0 where it is exact. */
  betweenError: number;
}

export interface Attendance {
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
}

/** For each held meeting its attendees, sorted, and the most sources that name any of them. */
function heldMeetings({ entities, relations }: Attendance) {
  const held = new Map<string, { actors: Set<string>; sources: number }>();
  for (const { id, type, format, status } of entities)
    if (type === 'Meeting' && format !== 'series' && status && heldStatuses.includes(status))
      held.set(id, { actors: new Set(), sources: 0 });
  for (const { type, from, to, sources } of relations) {
    const meeting = type === 'ATTENDED' ? held.get(to) : undefined;
    if (!meeting) continue;
    meeting.actors.add(from);
    meeting.sources = Math.max(meeting.sources, sources);
  }
  return [...held.values()].map(({ actors, sources }) => ({ actors: [...actors].sort(), sources }));
}

/** Actors by number, joined if they shared a meeting; the weight is how many. */
function whoMet(meetings: readonly { actors: readonly string[] }[]): { ids: string[]; columns: Weighted } {
  const ids = [...new Set(meetings.flatMap(({ actors }) => actors))].sort();
  const number = new Map(ids.map((id, at) => [id, at]));
  const from: number[] = [];
  const to: number[] = [];
  for (const { actors } of meetings) {
    const numbers = actors.map((id) => number.get(id)!);
    for (const [at, one] of numbers.entries())
      for (let other = at + 1; other < numbers.length; other++) {
        from.push(one);
        to.push(numbers[other]!);
      }
  }
  return { ids, columns: weightedOf(columnsOf(ids.length, from, to)) };
}

/** Louvain's groups, the largest first; who met nobody is in none. */
function groupsOf(ids: readonly string[], columns: Weighted): string[][] {
  const groups = new Map<number, string[]>();
  for (const [at, group] of louvain(columns).entries()) {
    if (columns.rows[at] === columns.rows[at + 1]) continue;
    const known = groups.get(group);
    if (known) known.push(ids[at]!);
    else groups.set(group, [ids[at]!]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}

export function measuresOf(record: Attendance): Measures {
  const meetings = heldMeetings(record);
  const { ids, columns } = whoMet(meetings);
  const between = betweennessOf(columns);
  const groups = groupsOf(ids, columns);
  const groupOf = new Map(groups.flatMap((members, at) => members.map((id) => [id, at + 1] as const)));
  const own = new Map(ids.map((id) => [id, { meetings: 0, thin: 0 }]));
  for (const { actors, sources } of meetings)
    for (const id of actors) {
      const counts = own.get(id)!;
      counts.meetings++;
      if (sources <= 1) counts.thin++;
    }
  const { rows, neighbours, weights } = columns;
  const byActor = new Map(
    ids.map((id, at): [string, ActorMeasure] => {
      const met = Array.from(neighbours.subarray(rows[at], rows[at + 1]), (other, tie) => ({
        id: ids[other]!,
        meetings: weights[rows[at]! + tie]!,
      })).sort((a, b) => b.meetings - a.meetings || (a.id < b.id ? -1 : 1));
      return [
        id,
        {
          ...{ met, ...own.get(id)!, group: groupOf.get(id) ?? 0 },
          between: between.share[at]!,
        },
      ];
    }),
  );
  const thin = meetings.filter(({ sources }) => sources <= 1).length;
  return {
    byActor,
    groups,
    meetings: meetings.length,
    thin,
    sampled: between.sampled,
    betweenError: between.error,
  };
}
