/**
 * Which sentences of the sources no passage touches: a reading aid for whoever codes a record. A sentence without a
 * passage is no mistake; it may repeat another, or say nothing that a record holds.
 */
import type { RecordData } from '@/lib/domain/record';
import { paragraphsOf } from './texts';

export interface Sentence {
  source: string;
  paragraph: number;
  text: string;
}
export interface Coverage {
  /** Sentences in the texts at hand. */
  sentences: number;
  /** Those that no passage touches, in the order of sources and texts. */
  untouched: Sentence[];
}

/** Sentences end where Unicode's rules (UAX 29) say; a passage touches a sentence if they share a character. */
export function coverageOf(record: RecordData, texts: ReadonlyMap<string, string>): Coverage {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const coverage: Coverage = { sentences: 0, untouched: [] };
  for (const { id } of record.sources) {
    const text = texts.get(id);
    if (text === undefined) continue;
    const passages = record.passages.filter(({ source }) => source === id);
    for (const { number, start, end } of paragraphsOf(text))
      for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
        const sentence = segment.trim();
        if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
        const from = start + index;
        coverage.sentences++;
        if (!passages.some((passage) => passage.start < from + segment.length && passage.end > from))
          coverage.untouched.push({ source: id, paragraph: number, text: sentence });
      }
  }
  return coverage;
}
