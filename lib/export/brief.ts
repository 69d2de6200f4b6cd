/**
 * One page on an entity, an edge or several of them, for others to check: each sentence of the record with the marks of
 * the passages that carry it, then those passages word for word and their sources. It holds the record's words only;
 * nothing is summed up. What the page looks like is the business of its writers: Markdown, Word, print.
 */
import { weigh } from '@/lib/answer/evidence-words';
import type { EvidenceRow, Fact } from '@/lib/questions/facts';
import type { SourceCard } from '@/lib/questions/record-card';
import { placeOf, sourceWords } from './cite';

export interface BriefRequest {
  /** Ids of entities and edges (`TYPE:from:to`), each once. */
  of: readonly string[];
  /** Ids of sources that are not trusted. */
  without: readonly string[];
  /** How many were selected, where only the first of them are named. */
  selected?: number | undefined;
}

/** More would be no document that anybody checks; what is left out is said. */
export const mostThings = 60;

/** The address of a brief within the app. Names no more things than a brief is on: thousands would be no address. */
export function briefQuery({ of, without, selected = of.length }: BriefRequest): string {
  const list = (ids: readonly string[]) => ids.map(encodeURIComponent).join(',');
  return [
    `?of=${list(of.slice(0, mostThings))}`,
    ...(without.length > 0 ? [`without=${list(without)}`] : []),
    ...(selected > mostThings ? [`selected=${selected}`] : []),
  ].join('&');
}

export interface BriefSentence {
  text: string;
  /** What keeps it from being read as plain fact: 'planned', 'claimed by 002'; empty if nothing does. */
  reserve: string;
  /** Numbers of the passages that carry it; none for what the record does not hold. */
  marks: number[];
}

export interface BriefPart {
  level: 2 | 3;
  heading: string;
  sentences: BriefSentence[];
}

export interface BriefDocument {
  title: string;
  /** What the page is about and what was left out of it, a line each. */
  about: string[];
  parts: BriefPart[];
  words: { number: number; quote: string; place: string }[];
  sources: { id: string; words: string; notes: string[] }[];
  /** Address that opens the same page, within the app. */
  link: string;
}

/** 'planned, claimed by 002'. */
function reserveOf(fact: Fact): string {
  const { certainty } = weigh(fact.evidence);
  const by = fact.evidence.filter((each) => each.certainty === certainty).map(({ source }) => source);
  return [
    fact.presence && fact.presence !== 'reported' ? fact.presence : '',
    fact.modality && fact.modality !== 'asserted' ? fact.modality : '',
    certainty === 'stated'
      ? ''
      : `${certainty} ${certainty === 'claimed' ? 'by' : 'from'} ${[...new Set(by)].sort().join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

type Words = Pick<EvidenceRow, 'passage' | 'quote' | 'paragraph' | 'source'> & { relays?: string[] };

/** Numbers passages in the order in which sentences come to need them. */
export class Marks {
  private readonly numbered = new Map<string, { number: number; evidence: Words }>();

  of(evidence: readonly Words[]): number[] {
    const numbers = evidence.map((each) => {
      const known = this.numbered.get(each.passage) ?? { number: this.numbered.size + 1, evidence: each };
      this.numbered.set(each.passage, known);
      return known.number;
    });
    return [...new Set(numbers)];
  }

  sentence = (fact: Fact): BriefSentence => ({
    text: fact.text,
    reserve: reserveOf(fact),
    marks: this.of(fact.evidence),
  });

  /** The passages numbered so far, word for word, and the sources in which they stand. */
  words(cards: readonly SourceCard[]): Pick<BriefDocument, 'words' | 'sources'> {
    const all = [...this.numbered.values()];
    const used = new Set(all.map(({ evidence }) => evidence.source));
    return {
      words: all.map(({ number, evidence }) => ({
        number,
        quote: evidence.quote,
        place: `${evidence.source}, ${placeOf(evidence)}`,
      })),
      sources: cards
        .filter(({ id }) => used.has(id))
        .map((card) => ({
          id: card.id,
          words: sourceWords(card, card.id),
          notes: [card.note, card.reliabilityNote].filter(Boolean),
        })),
    };
  }
}
