/** Parts of rows that several twins share: how the record in memory reads where the database would say the same. */
import type { Entity } from '@/lib/domain/kinds';
import type { Evidence } from '@/lib/domain/record';
import { byText } from '@/lib/record/index-record';
import type { OpenRecord } from '@/lib/record/open-record';
import type { EvidenceRow } from './facts';

/** Sorts by one key after the other; null comes last, as in Cypher. */
export function byKeys<Item>(...keys: ((item: Item) => string | number | null)[]) {
  return (a: Item, b: Item): number => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return typeof x === 'string' ? byText(x, y as string) : x - (y as number);
    }
    return 0;
  };
}

interface TieKeys {
  relation: string;
  order: number | null;
  id: string;
  as: string | null;
  stance: number | null;
  position: string | null;
}

/** The order in which a fact names what it is tied to. */
export const byTie = byKeys<TieKeys>(
  ({ relation }) => relation,
  ({ order }) => order,
  ({ id }) => id,
  ({ as }) => as,
  ({ stance }) => stance,
  ({ position }) => position,
);

/** An instant as the database writes it: without a fraction that is zero. */
export const instantText = (iso: string | null | undefined): string | null =>
  iso ? iso.replace('.000Z', 'Z') : null;

export const sideOf = (entity: Entity): string | null => ('side' in entity ? entity.side : null);
export const nameIn = (open: OpenRecord, id: string): string => open.entities.get(id)!.name;

/** Sorted by source and place in it. */
export function evidenceRows(open: OpenRecord, evidence: readonly Evidence[]): EvidenceRow[] {
  return evidence
    .map(({ passage: id, hand, certainty }) => {
      const { source, quote, paragraph, start, relays } = open.passages.get(id)!;
      const carried = relays.map((organization) => nameIn(open, organization)).sort(byText);
      return { row: { passage: id, quote, paragraph, source, hand, certainty, relays: carried }, start };
    })
    .sort(
      byKeys(
        ({ row }) => row.source,
        ({ row }) => row.paragraph,
        ({ start }) => start,
        ({ row }) => row.passage,
      ),
    )
    .map(({ row }) => row);
}
