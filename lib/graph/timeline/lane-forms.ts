/** What the lanes are: a side, an actor, or a kind of thing; and in which of them something stands. */

import { kinds } from '@/lib/domain/kinds';
import { meetingFormats } from '@/lib/domain/values';
import type { NetworkSide } from '@/lib/graph/picture';
import type { EntitySummary } from '@/lib/questions/overview';
import { orderLanes } from './lanes';
import type { Member, TimelineInput } from './layout-timeline';

export interface Lane {
  id: string;
  label: string;
  sub: string;
  /** Its colour; null for none. */
  side: string | null;
  /** Of an actor's lane: whom it opens. */
  actor: string | null;
}

export interface LaneAssignment {
  lanes: Lane[];
  /** Whether meetings are spines through the lanes of those who took part. */
  spines: boolean;
  /** The lane in which all meetings have their heads; null: the first of each. */
  headLane: number | null;
  laneOfActor(actor: string): number;
  /** Where a thing stands that is no spine: at least one lane. */
  lanesOf(entity: EntitySummary): number[];
  lanesOfSaid(speakers: readonly string[]): number[];
}

type Members = ReadonlyMap<string, readonly Member[]>;
const lane = (id: string, label: string, more: Partial<Lane> = {}): Lane => ({
  id,
  label,
  sub: '',
  side: null,
  actor: null,
  ...more,
});
const unique = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

export function lanesFor(input: TimelineInput, membersOf: Members): LaneAssignment {
  if (input.lanes === 'kind') return byKind(input);
  return input.lanes === 'person' ? byPerson(input, membersOf) : bySide(input, membersOf);
}

/** Ids of the actors of whom something is in time: they took part, or spoke. */
function activeIn({ statements }: TimelineInput, membersOf: Members): Set<string> {
  return new Set([
    ...[...membersOf.values()].flatMap((members) => members.map(({ actor }) => actor)),
    ...statements.flatMap(({ of }) => of),
  ]);
}

/** Last lanes: what has no actor to stand with. */
const rest = [lane(':nobody', 'Nobody named'), lane(':beside', 'Events and documents')];

export const isRest = ({ id }: Lane): boolean => rest.some((each) => each.id === id);

/** Appends the lanes of what has no actor, as far as there is anything for them. */
function withRest(lanes: Lane[], { entities, statements }: TimelineInput, membersOf: Members) {
  const needed = [
    statements.some(({ of }) => of.length === 0) ||
      entities.some(({ id, type }) => type === 'Meeting' && !membersOf.has(id)),
    entities.some(({ type }) => type === 'Event' || type === 'Document'),
  ];
  const all = [...lanes, ...rest.filter((_, at) => needed[at])];
  const indexOf = (id: string) =>
    Math.max(
      0,
      all.findIndex((each) => each.id === id),
    );
  return { all, nobody: indexOf(':nobody'), beside: indexOf(':beside') };
}

function assign(
  own: Lane[],
  headLane: number | null,
  input: TimelineInput,
  membersOf: Members,
  laneIdOf: (actor: string) => string,
): LaneAssignment {
  const { all, nobody, beside } = withRest(own, input, membersOf);
  const at = new Map(all.map(({ id }, index) => [id, index]));
  const laneOfActor = (actor: string) => at.get(laneIdOf(actor)) ?? nobody;
  return {
    lanes: all,
    spines: true,
    headLane,
    laneOfActor,
    lanesOf: ({ id, type }) => {
      if (type !== 'Meeting') return [beside];
      const members = membersOf.get(id) ?? [];
      return members.length > 0 ? unique(members.map(({ actor }) => laneOfActor(actor))) : [nobody];
    },
    lanesOfSaid: (speakers) => (speakers.length > 0 ? unique(speakers.map(laneOfActor)) : [nobody]),
  };
}

/** Sides in the order in which the spines of their meetings are unbroken. */
function seatOrder(
  input: TimelineInput,
  membersOf: Members,
): { order: NetworkSide[]; sideOf: Map<string, string> } {
  const residual = input.sides.find((side) => side.residual)?.id ?? 'other';
  const known = new Set(input.sides.map(({ id }) => id));
  const sideOf = new Map(
    input.entities.map(({ id, side }) => [id, side !== null && known.has(side) ? side : residual]),
  );
  const active = new Set([...activeIn(input, membersOf)].map((actor) => sideOf.get(actor) ?? residual));
  const sides = input.sides.filter(({ id }) => active.has(id));
  const joins = [...membersOf.values()].map((members) =>
    members.map(({ actor }) => sideOf.get(actor) ?? residual),
  );
  const order = orderLanes(
    sides.map(({ id }) => id),
    joins,
  );
  // Read from either end it is as good: those who belong to no side come last.
  if (order.indexOf(residual) >= 0 && order.indexOf(residual) < order.length / 2) order.reverse();
  return { order: order.map((id) => sides.find((side) => side.id === id)!), sideOf };
}

function bySide(input: TimelineInput, membersOf: Members): LaneAssignment {
  const { order, sideOf } = seatOrder(input, membersOf);
  const active = activeIn(input, membersOf);
  const lanes = order.map(({ id, name }) => {
    const actors = [...active].filter((actor) => sideOf.get(actor) === id).length;
    return lane(id, name, { side: id, sub: `${actors} ${actors === 1 ? 'actor' : 'actors'}` });
  });
  return assign(lanes, null, input, membersOf, (actor) => sideOf.get(actor) ?? '');
}

function byPerson(input: TimelineInput, membersOf: Members): LaneAssignment {
  const { order, sideOf } = seatOrder(input, membersOf);
  const active = activeIn(input, membersOf);
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const busy = new Map<string, number>();
  for (const members of membersOf.values())
    for (const { actor } of members) busy.set(actor, (busy.get(actor) ?? 0) + 1);
  const placeOf = (id: string) => place.get(sideOf.get(id) ?? '') ?? order.length;
  const actors = input.entities
    .filter(({ id }) => active.has(id))
    .sort(
      (a, b) =>
        placeOf(a.id) - placeOf(b.id) ||
        Number(a.type !== 'Person') - Number(b.type !== 'Person') ||
        (busy.get(b.id) ?? 0) - (busy.get(a.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const lanes = [
    lane(':heads', 'Meetings'),
    ...actors.map(({ id, name }) => lane(id, name, { side: sideOf.get(id) ?? null, actor: id })),
  ];
  return assign(lanes, 0, input, membersOf, (actor) => actor);
}

function byKind({ entities, statements }: TimelineInput): LaneAssignment {
  const formats = meetingFormats.values.filter((format) =>
    entities.some((entity) => entity.format === format),
  );
  const beside = (['Event', 'Document'] as const).filter((type) =>
    entities.some((entity) => entity.type === type),
  );
  const lanes = [
    ...formats.map((format) => lane(format, meetingFormats.labels[format])),
    ...beside.map((type) => lane(type, kinds[type].plural)),
    ...(statements.length > 0 ? [lane('said', 'Statements')] : []),
  ];
  const at = (id: string | null) =>
    Math.max(
      0,
      lanes.findIndex((each) => each.id === id),
    );
  return {
    lanes,
    spines: false,
    headLane: null,
    laneOfActor: () => 0,
    lanesOf: ({ type, format }) => [at(type === 'Meeting' ? format : type)],
    lanesOfSaid: () => [at('said')],
  };
}
