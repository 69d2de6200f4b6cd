/**
 * Expansion: what an entity is tied to, by relation, direction and kind, and what a list of expansions adds to the
 * canvas. Knows nothing of filters; who met whom is told by the meetings between, so those ties are not offered.
 */
import { definitionsOf } from '@/lib/domain/relations';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { Expansion } from '@/lib/view/canvas-view';

interface Overview {
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
}

/** Relations that follow from meetings, which are drawn themselves. */
export const toldByMeetings: ReadonlySet<string> = new Set(['MET', 'SPOKE_WITH']);

export type Way = Pick<Expansion, 'of' | 'type' | 'way' | 'kind'>;

export interface NeighbourGroup extends Way {
  /** How the relation reads from the entity: 'attended', 'was attended by'. */
  reads: string;
  /** Those with most sources first. */
  ids: string[];
}

/** All that an entity is tied to, in groups; the largest last, so that a menu begins with what is surveyed at once. */
export function neighboursOf({ entities, relations }: Overview, of: string): NeighbourGroup[] {
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const groups = new Map<string, NeighbourGroup & { sources: Map<string, number> }>();
  for (const { type, from, to, sources } of relations) {
    if ((from !== of && to !== of) || from === to || toldByMeetings.has(type)) continue;
    const way = from === of ? 'out' : 'in';
    const other = way === 'out' ? to : from;
    const kind = typeOf.get(other);
    if (!kind) continue;
    const key = `${type} ${way} ${kind}`;
    const [definition] = definitionsOf(type);
    const reads = (way === 'out' ? definition?.reads : definition?.inverse) ?? type;
    const group = groups.get(key) ?? { of, type, way, kind, reads, ids: [], sources: new Map() };
    group.sources.set(other, (group.sources.get(other) ?? 0) + sources);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .map(([key, { sources, ...group }]) => ({
      key,
      group: {
        ...group,
        ids: [...sources].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id),
      },
    }))
    .sort((a, b) => a.group.ids.length - b.group.ids.length || (a.key < b.key ? -1 : 1))
    .map(({ group }) => group);
}

export interface Expanded {
  /** On the canvas whatever layer they wait in. */
  ids: ReadonlySet<string>;
  /** Whether a relation was asked for by name, and so is drawn though its kind is not. */
  draws(relation: Pick<RelationSummary, 'type' | 'from' | 'to'>): boolean;
}

export const isSameWay = (a: Way, b: Way) =>
  a.of === b.of && a.type === b.type && a.way === b.way && a.kind === b.kind;

/** What expansions add; an expansion of what the record does not know adds nothing. */
export function expandedBy(overview: Overview, expansions: readonly Expansion[]): Expanded {
  const ids = new Set<string>();
  const pairs = new Set<string>();
  for (const expansion of expansions) {
    const group = neighboursOf(overview, expansion.of).find((each) => isSameWay(each, expansion));
    for (const id of group?.ids.slice(0, expansion.most) ?? []) {
      ids.add(expansion.of).add(id);
      const [from, to] = expansion.way === 'out' ? [expansion.of, id] : [id, expansion.of];
      pairs.add(`${expansion.type} ${from} ${to}`);
    }
  }
  return { ids, draws: ({ type, from, to }) => pairs.size > 0 && pairs.has(`${type} ${from} ${to}`) };
}
