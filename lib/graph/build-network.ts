/**
 * From the overview's rows and a view to the network that is drawn: which entities and relations are on the canvas,
 * what their labels say, and what is left out and why. Knows nothing of positions, colours or the renderer.
 */
import { formatDate } from '@/lib/domain/dates';
import { isInTime, lastsAWhile } from '@/lib/domain/span';
import {
  certainties,
  heldStatuses,
  type Presence,
  participationRoles,
  type Status,
} from '@/lib/domain/values';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { ScratchLayer } from '@/lib/scratch/scratch';
import { datesShow } from '@/lib/view/dates';
import { type Layer, layersOn, type View } from '@/lib/view/view';
import { addTo, attendanceIn, sidesAtMeetings } from './attendance';
import { expandedBy, toldByMeetings } from './expansion';
import { busyIn, finerShows } from './finer';
import { narrow } from './narrow';
import type { Mark, Network, NetworkEdge, NetworkNode, NetworkSide } from './picture';
import { withScratch } from './scratch-network';

export interface Overview {
  sides: NetworkSide[];
  entities: EntitySummary[];
  relations: RelationSummary[];
}

/** Why something of the record is not on the canvas. */
export type Absence =
  | 'layer'
  | 'side'
  | 'status'
  | 'source'
  | 'date'
  | 'kind'
  | 'few meetings'
  | 'hidden'
  | 'not kept'
  | 'focus'
  | 'no tie';

export interface BuiltNetwork {
  network: Network;
  /** Entities that are not drawn, with the first reason that applies. */
  absent: Map<string, Absence>;
}

const layerOfType: Partial<Record<EntitySummary['type'], Layer>> = {
  Issue: 'issues',
  Document: 'documents',
  Event: 'events',
  Place: 'places',
};

/** The layer that an entity waits in, or null if it is on the canvas at rest. */
export function layerOf(entity: EntitySummary): Layer | null {
  if (entity.type === 'Meeting') {
    if (entity.format === 'series') return 'series';
    if (entity.format === 'interview') return 'interviews';
    if (entity.status === 'hypothetical') return 'hypothetical';
    return null;
  }
  return layerOfType[entity.type] ?? null;
}

const isHeld = (meeting: EntitySummary) => heldStatuses.includes(meeting.status ?? 'disputed');

/** Roles and titles that put somebody first in a side's column. */
const principalTitle =
  /\b(president|prime minister|premier|chancellor|king|queen|emir|sultan|secretary[- ]general|head of state|supreme leader|chairman)\b/i;
const underling =
  /\b(vice|deputy|adviser|advisor|aide|envoy|spokes\w+|assistant|to the|to president|counterpart|secretary of)\b|['’]s\b/i;

const strongestRole = (roles: string[]) =>
  participationRoles.values.find((role) => roles.includes(role)) ?? 'participant';

/** How somebody said to be at such a meeting is drawn: as the meeting is. */
const presenceAt: Record<Status, Presence> = {
  held: 'reported',
  ongoing: 'reported',
  planned: 'planned',
  proposed: 'proposed',
  hypothetical: 'hypothetical',
  denied: 'denied',
  cancelled: 'denied',
  // Some source has them there: the line is drawn as the meeting is, in dispute.
  disputed: 'reported',
};

/** From the most to the least cautious way to draw somebody's expected presence. */
const cautious: Presence[] = ['denied', 'hypothetical', 'proposed', 'planned', 'reported'];

/** The last word of a Latin or Cyrillic name; other scripts are not cut. */
export function surname(name: string): string {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\s.'’-]+$/u.test(name)
    ? (name.split(/\s+/).at(-1) ?? name)
    : name;
}

function markOf(entity: EntitySummary): Mark {
  if (entity.type === 'Organization') return entity.kind === 'delegation' ? 'delegation' : 'organization';
  return entity.type.toLowerCase() as Mark;
}

function subLine(entity: EntitySummary): string {
  const date = entity.when ? formatDate(entity.when, { year: false }) : '';
  if (entity.type === 'Document' || entity.type === 'Event') return date;
  if (entity.type !== 'Meeting') return '';
  if (isHeld(entity)) return date || 'no date';
  const word = entity.status ?? 'status unknown';
  return date ? `${word}, ${date}` : word;
}

/** One canvas edge for all relations of a type between two entities. */
function mergeRelations(relations: RelationSummary[], entities: Map<string, EntitySummary>): NetworkEdge[] {
  const groups = new Map<string, RelationSummary[]>();
  for (const relation of relations) {
    const id = `${relation.type}:${relation.from}:${relation.to}`;
    const group = groups.get(id);
    if (group) group.push(relation);
    else groups.set(id, [relation]);
  }
  return [...groups].map(([id, group]) => {
    const { type, from, to } = group[0]!;
    const attendance = type === 'ATTENDED' || type === 'EXPECTED_AT';
    const meeting = entities.get(to);
    let presence: Presence | null = null;
    if (attendance) {
      presence =
        cautious.find((value) => group.some((relation) => relation.presence === value)) ?? 'reported';
      if (type === 'EXPECTED_AT' && (presence === 'reported' || meeting?.status === 'disputed'))
        presence = presenceAt[meeting?.status ?? 'planned'];
    }
    const role = attendance ? strongestRole(group.flatMap((relation) => relation.role ?? [])) : null;
    return {
      id,
      type,
      kind: type === 'ATTENDED' ? 'attended' : type === 'EXPECTED_AT' ? 'expected' : tieKind(type),
      source: from,
      target: to,
      presence,
      role,
      certainty: certainties.values.find((value) => group.some((r) => r.certainty === value)) ?? 'claimed',
      disputed: group.some((relation) => relation.disputed),
      label: role ?? type.toLowerCase().replaceAll('_', ' '),
    } satisfies NetworkEdge;
  });
}

const tieKind = (type: string): NetworkEdge['kind'] =>
  type === 'MEMBER_OF' || type === 'PART_OF'
    ? 'member'
    : type === 'STANCE' || type === 'DISCUSSED' || type === 'AT'
      ? 'about'
      : 'tie';

/** What a label says where there is room: a meeting's short form if the record gives one. */
function labelsOf(
  entities: readonly EntitySummary[],
): (entity: EntitySummary) => { name: string; shortName: string } {
  const delegations = new Map<string | null, number>();
  for (const { kind, side } of entities)
    if (kind === 'delegation') delegations.set(side, (delegations.get(side) ?? 0) + 1);
  return ({ type, kind, side, name, shortName }) => {
    if (type === 'Person') return { name, shortName: surname(name) };
    // Within its side's field a side's only delegation needs no more than the word.
    if (kind === 'delegation' && delegations.get(side) === 1) return { name, shortName: 'Delegation' };
    return { name: shortName ?? name, shortName: shortName ?? name };
  };
}

/** Whether nothing is left of what a relation follows from. */
export const restsOnly = ({ assertionIds }: RelationSummary, facts: ReadonlySet<string>): boolean =>
  facts.size > 0 && assertionIds.length > 0 && assertionIds.every((id) => facts.has(id));

const nothing: ReadonlySet<string> = new Set();

/**
 * Builds what a view shows of the record, without `entitiesOff` and what rests on `factsOff` alone, and with `layers` of
 * the reader's own over it. Nodes and edges are sorted by id.
 */
export function buildNetwork(
  { sides, entities, relations: all }: Overview,
  view: View,
  factsOff: ReadonlySet<string> = nothing,
  entitiesOff: ReadonlySet<string> = nothing,
  layers: readonly ScratchLayer[] = [],
): BuiltNetwork {
  const relations = all.filter((relation) => !restsOnly(relation, factsOff) && finerShows(view, relation));
  const isBusy = busyIn(entities, all, view.least);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const absent = new Map<string, Absence>();
  const shown = new Set<Layer>(layersOn(view.shown));
  const hidden = new Set(view.hidden);
  const expanded = expandedBy({ entities, relations }, view.expanded);
  for (const entity of entities) {
    const layer = layerOf(entity);
    if (hidden.has(entity.id)) absent.set(entity.id, 'hidden');
    else if (entity.side && view.sidesOff.includes(entity.side)) absent.set(entity.id, 'side');
    else if (entity.status && view.statusesOff.includes(entity.status)) absent.set(entity.id, 'status');
    else if (entity.type === 'Organization' && view.kindsOff.some((kind) => kind === entity.kind))
      absent.set(entity.id, 'kind');
    else if (!isBusy(entity)) absent.set(entity.id, 'few meetings');
    else if (entitiesOff.has(entity.id)) absent.set(entity.id, 'source');
    else if (isInTime(entity.type) && !datesShow(entity.when, lastsAWhile(entity.type), view))
      absent.set(entity.id, 'date');
    else if (layer && !shown.has(layer) && !expanded.ids.has(entity.id)) absent.set(entity.id, 'layer');
  }
  const isThere = (id: string) => byId.has(id) && !absent.has(id);
  const isExpandedOnly = (entity: EntitySummary) => {
    const layer = layerOf(entity);
    return expanded.ids.has(entity.id) && layer !== null && !shown.has(layer);
  };

  const sessionsOfSeries = new Map<string, Set<string>>();
  const attends = new Set<string>();
  for (const { type, from, to } of relations)
    if (type === 'PART_OF') addTo(sessionsOfSeries, to, from);
    else if (type === 'ATTENDED') attends.add(`${from} ${to}`);
  const impliedBySession = (relation: RelationSummary) =>
    relation.type === 'ATTENDED' &&
    [...(sessionsOfSeries.get(relation.to) ?? [])].some(
      (session) => isThere(session) && attends.has(`${relation.from} ${session}`),
    );
  const drawn = relations.filter((relation) => {
    if (toldByMeetings.has(relation.type) || !isThere(relation.from) || !isThere(relation.to)) return false;
    if (expanded.draws(relation)) return true;
    if (impliedBySession(relation)) return false;
    const bothActors = [relation.from, relation.to].every((id) => {
      const type = byId.get(id)!.type;
      return type === 'Person' || type === 'Organization';
    });
    return !bothActors || shown.has('ties');
  });
  // What an expansion put there brings its own lines to what is on the canvas, and nobody else with it.
  const isLoose = (relation: RelationSummary) =>
    expanded.ids.size > 0 &&
    !expanded.draws(relation) &&
    [relation.from, relation.to].some((id) => isExpandedOnly(byId.get(id)!));
  const firm = new Set(drawn.flatMap((each) => (isLoose(each) ? [] : [each.from, each.to])));
  const kept = drawn.filter((each) => !isLoose(each) || (firm.has(each.from) && firm.has(each.to)));
  const edges = mergeRelations(kept, byId).sort((a, b) => (a.id < b.id ? -1 : 1));
  const tied = new Set(edges.flatMap((edge) => [edge.source, edge.target]));

  const { presentAt, sessionsOf, attended } = attendanceIn(relations, byId);
  const weight = ({ id, type }: EntitySummary) =>
    (type === 'Meeting' ? presentAt : sessionsOf).get(id)?.size ?? 0;
  const sidesAt = sidesAtMeetings({ sides, entities, relations }, isThere);
  const labels = labelsOf(entities);

  const nodes: NetworkNode[] = [];
  for (const entity of entities) {
    if (absent.has(entity.id)) continue;
    if (!tied.has(entity.id) && entity.type !== 'Person') {
      absent.set(entity.id, 'no tie');
      continue;
    }
    nodes.push({
      id: entity.id,
      mark: markOf(entity),
      ...labels(entity),
      side: entity.side,
      sub: subLine(entity),
      status: entity.status,
      format: entity.format,
      sides: sidesAt.get(entity.id) ?? [],
      weight: weight(entity),
      start: entity.start ? Date.parse(entity.start) : null,
      disputed: entity.disputed,
      quotedOnly: entity.type === 'Person' && !attended.has(entity.id),
      principal: entity.titles.some((title) => principalTitle.test(title) && !underling.test(title)),
    });
  }
  nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  return narrow({ network: withScratch({ sides, nodes, edges }, layers, view.hidden), absent }, view);
}
