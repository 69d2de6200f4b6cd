/**
 * A fact as a citation that leaves the tool, in four forms: the sentence, the words, where they stand, what the source
 * does not state, and the link. BibTeX and CSL-JSON cite the sources; the quote stands in their note.
 */
import type { EvidenceRow, Fact } from '@/lib/questions/facts';
import type { SourceCard } from '@/lib/questions/record-card';

export const citationForms = {
  plain: 'Plain text',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
} as const;
export type CitationForm = keyof typeof citationForms;

/** What a reader must know of a source to find it again; what it does not state is said. */
export function sourceWords(source: SourceCard | undefined, id: string): string {
  if (!source) return `source ${id}`;
  return [
    source.publisher ?? 'no publisher stated',
    `‘${source.title}’`,
    source.publishedAt ?? 'no date stated',
    source.url ?? 'no address stated',
  ].join(', ');
}

/** 'paragraph 7, relaying Reuters'. */
export const placeOf = ({ paragraph, relays = [] }: { paragraph: number; relays?: readonly string[] }) =>
  `paragraph ${paragraph}${relays.length > 0 ? `, relaying ${relays.join(', ')}` : ''}`;

/** 'paragraph 7, relaying Reuters; inferred'. */
const placeWords = (evidence: EvidenceRow) => `${placeOf(evidence)}; ${evidence.certainty}`;

/** '; the source states no date, no address': for forms whose fields can only be left out. */
function unstatedWords(source: SourceCard | undefined): string {
  if (!source) return '';
  const missing = [
    source.publisher ? '' : 'no publisher',
    source.publishedAt ? '' : 'no date',
    source.url ? '' : 'no address',
  ].filter(Boolean);
  return missing.length > 0 ? `; the source states ${missing.join(', ')}` : '';
}

/** Characters that Markdown would read as markup. */
export const plainMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);
/** Characters that BibTeX would read as commands. */
const plainBibtex = (text: string) =>
  text
    .replace(/[\\{}]/g, '')
    .replace(/[#$%&_]/g, (mark) => `\\${mark}`)
    .replace(/[~^]/g, ' ');

interface Citing {
  fact: Fact;
  sources: readonly SourceCard[];
  /** Address of the fact. */
  link: string;
}

const sourceOf = ({ sources }: Citing, evidence: EvidenceRow) =>
  sources.find((card) => card.id === evidence.source);

const writers: Record<CitationForm, (citing: Citing) => string> = {
  plain: (citing) =>
    [
      citing.fact.text,
      ...citing.fact.evidence.map(
        (each) =>
          `“${each.quote}” (${each.source}: ${sourceWords(sourceOf(citing, each), each.source)}, ${placeWords(each)})`,
      ),
      citing.link,
    ].join('\n'),
  markdown: (citing) =>
    [
      `[${plainMarkdown(citing.fact.text)}](${citing.link})`,
      ...citing.fact.evidence.map(
        (each) =>
          `> ${plainMarkdown(each.quote)}\n>\n> — ${plainMarkdown(`${each.source}: ${sourceWords(sourceOf(citing, each), each.source)}`)}, ${placeWords(each)}`,
      ),
    ].join('\n\n'),
  bibtex: (citing) =>
    citing.fact.evidence
      .map((each) => {
        const source = sourceOf(citing, each);
        const fields = [
          ['title', source?.title ?? each.source],
          ['publisher', source?.publisher],
          ['date', source?.publishedAt],
          ['url', source?.url],
          ['note', `“${each.quote}” (${placeWords(each)}${unstatedWords(source)})`],
          ['annotation', citing.fact.text],
          ['howpublished', citing.link],
        ].flatMap(([name, value]) => (value ? [`  ${name} = {${plainBibtex(value)}}`] : []));
        return `@misc{${each.passage.replace(/[^a-zA-Z0-9.-]/g, '')},\n${fields.join(',\n')}\n}`;
      })
      .join('\n\n'),
  csl: (citing) =>
    JSON.stringify(
      citing.fact.evidence.map((each) => {
        const source = sourceOf(citing, each);
        return {
          id: each.passage,
          type: 'article-newspaper',
          title: source?.title ?? each.source,
          ...(source?.publisher ? { 'container-title': source.publisher } : {}),
          ...(source?.publishedAt ? { issued: { raw: source.publishedAt } } : {}),
          ...(source?.url ? { URL: source.url } : {}),
          locator: `paragraph ${each.paragraph}`,
          abstract: citing.fact.text,
          note: `“${each.quote}” (${placeWords(each)}${unstatedWords(source)}) ${citing.link}`,
        };
      }),
      null,
      2,
    ),
};

/** The fact in the form asked for. */
export const citeFact = (form: CitationForm, citing: Citing): string => writers[form](citing);
