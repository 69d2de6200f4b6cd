/** How many of each thing the legend names a record holds, counted in one pass over its entities and one over its relations. */
import { actorKinds } from '@/lib/domain/kinds';
import type { Status } from '@/lib/domain/values';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { Layer } from '@/lib/view/view';
import { layerOf } from './build-network';
import { toldByMeetings } from './expansion';

export interface LegendCounts {
  /** People and organisations of a side. */
  actorsOf(side: string): number;
  meetingsOf(status: Status): number;
  /** Entities that wait in a layer; of `ties` the lines. */
  inLayer(layer: Layer): number;
  /** Attendances, as lead or host and otherwise. */
  seats: { strong: number; other: number };
}

export function countForLegend(
  entities: readonly EntitySummary[],
  relations: readonly RelationSummary[],
): LegendCounts {
  const sides = new Map<string, number>();
  const statuses = new Map<Status, number>();
  const layers = new Map<Layer, number>();
  const seats = { strong: 0, other: 0 };
  const actors = new Set<string>();
  for (const entity of entities) {
    add(layers, layerOf(entity));
    if (entity.type === 'Meeting') add(statuses, entity.status);
    if (!actorKinds.includes(entity.type)) continue;
    actors.add(entity.id);
    add(sides, entity.side);
  }
  for (const { type, from, to, role } of relations) {
    if (type === 'ATTENDED') seats[role === 'lead' || role === 'host' ? 'strong' : 'other']++;
    else if (!toldByMeetings.has(type) && actors.has(from) && actors.has(to)) add(layers, 'ties');
  }
  return {
    actorsOf: (side) => sides.get(side) ?? 0,
    meetingsOf: (status) => statuses.get(status) ?? 0,
    inLayer: (layer) => layers.get(layer) ?? 0,
    seats,
  };
}

export interface FinerCounts {
  ofKind(kind: string): number;
  /** Seats held and expected. */
  ofRole(role: string): number;
  ofCertainty(certainty: string): number;
}

export function countForFiner(
  entities: readonly EntitySummary[],
  relations: readonly RelationSummary[],
): FinerCounts {
  const kinds = new Map<string, number>();
  const roles = new Map<string, number>();
  const certainties = new Map<string, number>();
  for (const { type, kind } of entities) if (type === 'Organization') add(kinds, kind);
  for (const { type, role, certainty } of relations) {
    if (type === 'ATTENDED' || type === 'EXPECTED_AT') add(roles, role);
    add(certainties, certainty);
  }
  return {
    ofKind: (kind) => kinds.get(kind) ?? 0,
    ofRole: (role) => roles.get(role) ?? 0,
    ofCertainty: (certainty) => certainties.get(certainty) ?? 0,
  };
}

function add<K>(counts: Map<K, number>, key: K | null): void {
  if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
}
