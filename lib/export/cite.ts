/** A fact as a citation that leaves the tool: the sentence, the words, where they stand, what the source leaves open. */
import type { Fact } from '@/lib/questions/facts';
import type { SourceCard } from '@/lib/questions/record-card';

/** What a reader must know of a source to find it again; what it does not state is said. */
export function sourceWords(source: SourceCard | undefined, id: string): string {
  if (!source) return `source ${id}`;
  const date = source.publishedAt ?? 'date unknown';
  const parts = [source.publisher, `‘${source.title}’`, date, source.url ?? 'no address stated'];
  return parts.filter(Boolean).join(', ');
}

/** Plain text: the sentence, then each quote with source and paragraph, then the link to the fact. */
export function citeFact(fact: Fact, sources: readonly SourceCard[], link: string): string {
  const quotes = fact.evidence.map((each) => {
    const source = sourceWords(
      sources.find((card) => card.id === each.source),
      each.source,
    );
    const relayed = each.relays.length > 0 ? `, relaying ${each.relays.join(', ')}` : '';
    return `“${each.quote}” (${each.source}: ${source}, paragraph ${each.paragraph}${relayed}; ${each.certainty})`;
  });
  return [fact.text, ...quotes, link].join('\n');
}
