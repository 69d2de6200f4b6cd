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
  const add = <K>(counts: Map<K, number>, key: K | null) => {
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
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
