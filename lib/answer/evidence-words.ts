/** How well a fact is evidenced, in the few words that every fact row shows. */
import { type Certainty, certainties } from '@/lib/domain/values';
import type { EvidenceRow } from '@/lib/questions/facts';

/** Sources read for it, independent origins behind those, and the strongest certainty among its passages. */
export function weigh(evidence: readonly EvidenceRow[]): {
  sources: string[];
  origins: number;
  certainty: Certainty;
} {
  const sources = [...new Set(evidence.map((each) => each.source))].sort();
  const origins = new Set(evidence.flatMap((each) => (each.relays.length > 0 ? each.relays : [each.source])));
  const certainty =
    certainties.values.find((value) => evidence.some((each) => each.certainty === value)) ?? 'claimed';
  return { sources, origins: origins.size, certainty };
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** '2 articles, 1 origin'. */
export function weightWords(evidence: readonly EvidenceRow[]): string {
  const { sources, origins } = weigh(evidence);
  return `${count(sources.length, 'article', 'articles')}, ${count(origins, 'origin', 'origins')}`;
}
