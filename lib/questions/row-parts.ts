/** Parts of rows that several twins share: how the record in memory reads where the database would say the same. */
import type { Entity } from '@/lib/domain/entities';
import type { Evidence, Passage } from '@/lib/domain/record';
import { byText } from '@/lib/record/index-record';
import type { OpenRecord } from '@/lib/record/open-record';
import type { EvidenceRow } from './facts';

/** Sorts by one key after the other; null comes last, as in Cypher. */
export function byKeys<Item>(...keys: ((item: Item) => string | number | null)[]) {
  return (a: Item, b: Item): number => {
    for (const key of keys) {
      const x = key(a);
      const y = key(b);
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

/** By source and place in it. */
const byPlace = byKeys<Passage>(
  ({ source }) => source,
  ({ paragraph }) => paragraph,
  ({ start }) => start,
  ({ id }) => id,
);

export function evidenceRows(open: OpenRecord, evidence: readonly Evidence[]): EvidenceRow[] {
  return evidence
    .map(({ passage: id, hand, certainty }) => ({ passage: open.passages.get(id)!, hand, certainty }))
    .sort((a, b) => byPlace(a.passage, b.passage))
    .map(({ passage: { id, source, quote, paragraph, relays }, hand, certainty }) => {
      const carried = relays.map((organization) => nameIn(open, organization)).sort(byText);
      return { passage: id, quote, paragraph, source, hand, certainty, relays: carried };
    });
}

/** The passage that evidenceRows begins with. */
export const firstPassage = (open: OpenRecord, evidence: readonly Evidence[]): Passage =>
  evidence
    .map(({ passage }) => open.passages.get(passage)!)
    .reduce((first, each) => (byPlace(each, first) < 0 ? each : first));
