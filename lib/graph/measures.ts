/**
 * Numbers of the network, in plain words: whom everybody met (degree), who stands between others (betweenness, Freeman
 * 1977), which groups meet among themselves (Louvain, Blondel 2008), who agrees and who clashes. Counted over the held
 * meetings of the whole record, whatever is filtered; a series joins nobody. A number never makes a mediator: that is a
 * source's word.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { heldStatuses } from '@/lib/domain/values';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { seededRandom } from './layout/random';

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

/** Actors, joined if they shared a meeting; the weight is how many. */
function whoMet(meetings: readonly { actors: readonly string[] }[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of [...new Set(meetings.flatMap(({ actors }) => actors))].sort()) graph.addNode(id);
  for (const { actors } of meetings)
    actors.forEach((a, at) => {
      for (const b of actors.slice(at + 1))
        graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }));
    });
  return graph;
}

/** Louvain's groups, the largest first; who met nobody is in none. */
function groupsOf(graph: UndirectedGraph): string[][] {
  if (graph.size === 0) return [];
  const random = seededRandom(1);
  const found = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false, rng: random });
  const groups = new Map<number, string[]>();
  for (const id of graph.nodes())
    if (graph.degree(id) > 0) groups.set(found[id]!, [...(groups.get(found[id]!) ?? []), id]);
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}

export function measuresOf(record: Attendance): Measures {
  const meetings = heldMeetings(record);
  const graph = whoMet(meetings);
  const between: Record<string, number> = graph.order > 2 ? betweenness(graph, { getEdgeWeight: null }) : {};
  const groups = groupsOf(graph);
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at + 1] as const)));
  const byActor = new Map(
    graph.nodes().map((id): [string, ActorMeasure] => {
      const own = meetings.filter(({ actors }) => actors.includes(id));
      const met = graph
        .mapNeighbors(id, (other) => ({
          id: other,
          meetings: graph.getEdgeAttribute(id, other, 'weight') as number,
        }))
        .sort((a, b) => b.meetings - a.meetings || (a.id < b.id ? -1 : 1));
      const thin = own.filter(({ sources }) => sources <= 1).length;
      return [
        id,
        { met, meetings: own.length, thin, between: between[id] ?? 0, group: groupOf.get(id) ?? 0 },
      ];
    }),
  );
  const thin = meetings.filter(({ sources }) => sources <= 1).length;
  return { byActor, groups, meetings: meetings.length, thin };
}
