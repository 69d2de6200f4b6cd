/**
 * One page on an entity as Markdown: its facts in the dossier's order, each sentence with the marks of the passages that
 * carry it, then those passages word for word. It holds the record's words only; nothing is summed up.
 */
import type { Absences } from '@/lib/answer/absence';
import type { EntityAnswer } from '@/lib/answer/answers';
import type { DossierSection } from '@/lib/answer/dossier';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { EvidenceRow, Fact } from '@/lib/questions/facts';
import type { SourceCard } from '@/lib/questions/record-card';
import { sourceWords } from './cite';

export interface Brief {
  answer: EntityAnswer;
  sections: readonly DossierSection[];
  absences: Absences;
  /** Open disagreements that its facts take part in. */
  disagreements: readonly DisagreementDetail[];
  sources: readonly SourceCard[];
  /** Address of the entity's page. */
  link: string;
}

const plain = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);

const listed = (names: readonly string[]) => names.map(plain).join(', ');

/** What keeps a sentence from being read as plain fact. */
function reserve(fact: Fact): string {
  const words = [
    fact.presence && fact.presence !== 'reported' ? fact.presence : '',
    fact.modality && fact.modality !== 'asserted' ? fact.modality : '',
    fact.evidence.every(({ certainty }) => certainty !== 'stated') ? (fact.evidence[0]?.certainty ?? '') : '',
  ].filter(Boolean);
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

export function briefOf({ answer, sections, absences, disagreements, sources, link }: Brief): string {
  const numbers = new Map<string, { number: number; evidence: EvidenceRow }>();
  const mark = (fact: Fact) =>
    fact.evidence
      .map((evidence) => {
        const known = numbers.get(evidence.passage) ?? { number: numbers.size + 1, evidence };
        numbers.set(evidence.passage, known);
        return `[${known.number}]`;
      })
      .join('');
  const lines = [`# ${plain(answer.entity.name)}`, ''];
  if (answer.entity.summary) lines.push(plain(answer.entity.summary), '');
  for (const section of sections) {
    lines.push(`## ${plain(section.heading)}`, '');
    const said = new Set<string>();
    for (const fact of section.groups.flatMap((group) => group.facts)) {
      // A statement on two issues stands under both in the pane and once in a brief.
      if (said.has(fact.id)) continue;
      said.add(fact.id);
      lines.push(`- ${plain(fact.text)}${reserve(fact)} ${mark(fact)}`);
    }
    lines.push('');
  }
  if (disagreements.length > 0) {
    lines.push('## In dispute', '');
    for (const { question, positions, resolution } of disagreements) {
      const sides = positions.map(({ says }) => plain(says)).join(' / ');
      lines.push(`- ${plain(question)} ${sides}.${resolution ? ` Resolution: ${plain(resolution)}` : ''}`);
    }
    lines.push('');
  }
  const missing = [
    absences.sidesNotMet.length > 0 ? `- No session with ${listed(absences.sidesNotMet)}.` : '',
    absences.issuesWithoutPosition.length > 0
      ? `- No position on ${listed(absences.issuesWithoutPosition)}.`
      : '',
  ].filter(Boolean);
  if (missing.length > 0) lines.push('## Not in the record', '', ...missing, '');
  lines.push('## Words', '');
  for (const { number, evidence } of numbers.values()) {
    const relayed = evidence.relays.length > 0 ? `, relaying ${listed(evidence.relays)}` : '';
    lines.push(
      `[${number}] “${plain(evidence.quote)}” (${evidence.source}, paragraph ${evidence.paragraph}${relayed})  `,
    );
  }
  lines.push('', '## Sources', '');
  const used = new Set([...numbers.values()].map(({ evidence }) => evidence.source));
  for (const source of sources)
    if (used.has(source.id)) lines.push(`- ${source.id}: ${plain(sourceWords(source, source.id))}`);
  lines.push('', link, '');
  return lines.join('\n');
}
