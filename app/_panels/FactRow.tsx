/**
 * The fact row, the same everywhere: our sentence, how certain, how many sources and origins, the words themselves with
 * their source, who says otherwise, and Cite.
 */
'use client';
import { useState } from 'react';
import { weigh, weightWords } from '@/lib/answer/evidence-words';
import { formatDate } from '@/lib/domain/dates';
import { dateBases, folds } from '@/lib/domain/values';
import type { EvidenceRow, Fact } from '@/lib/questions/facts';
import { CiteMenu } from './CiteMenu';
import styles from './FactRow.module.css';
import { DisputeGlyph } from './Glyph';
import { DisagreementLink, useReading } from './reading';
import { SourceLink } from './SourceChip';

/** The words in quotation marks, unless they bring their own. */
export const inQuotes = (words: string) => (/^["“„«‘']|["”»’']$/.test(words) ? words : `“${words}”`);

/** One passage: the words, then where they stand and by what hand they came. */
export function Quote({ evidence }: { evidence: EvidenceRow }) {
  return (
    <figure className={styles.quote}>
      <blockquote>{inQuotes(evidence.quote)}</blockquote>
      <figcaption>
        <SourceLink id={evidence.source} /> paragraph {evidence.paragraph}
        {evidence.hand === 'second' && ' · second hand'}
        {evidence.certainty !== 'stated' && ` · ${evidence.certainty}`}
        {evidence.relays.length > 0 && ` · relays ${evidence.relays.join(', ')}`}
      </figcaption>
    </figure>
  );
}

/** What keeps the sentence from being read as plain fact: mood, presence, date. */
function moodWords(fact: Fact): string[] {
  const words: string[] = [];
  if (fact.polarity === 'negated') words.push('negated');
  if (fact.modality && fact.modality !== 'asserted') words.push(fact.modality);
  if (fact.presence && fact.presence !== 'reported') words.push(fact.presence);
  if (fact.tense === 'future') words.push('said of the future');
  return words;
}

/** On a page of its own a link leads to the row, `#its-id`; a fact that stands there twice is led to once. */
export function FactRow({
  fact,
  open = false,
  again = false,
}: {
  fact: Fact;
  open?: boolean;
  again?: boolean;
}) {
  const { onOpen } = useReading();
  const [all, setAll] = useState(open);
  const { certainty } = weigh(fact.evidence);
  const quotes = all ? fact.evidence : fact.evidence.slice(0, 1);
  const otherwise = fact.disagreements.filter((each) => each.fold !== 'variant');
  const basis = fact.dateBasis
    ? dateBases.labels[fact.dateBasis as keyof typeof dateBases.labels]
    : undefined;
  const dated = fact.kind === 'Statement' || fact.when !== null;

  return (
    <article className={styles.fact} id={onOpen || again ? undefined : fact.id}>
      <p className={styles.text}>{fact.text}</p>
      <p className={styles.meta}>
        <span>{certainty}</span>
        {moodWords(fact).map((word) => (
          <span key={word} className={styles.mood}>
            {word}
          </span>
        ))}
        <span>{weightWords(fact.evidence)}</span>
        {dated && <span title={basis}>{formatDate(fact.when)}</span>}
        <CiteMenu fact={fact} className={styles.cite} />
      </p>
      {quotes.map((evidence) => (
        <Quote key={evidence.passage} evidence={evidence} />
      ))}
      {fact.evidence.length > 1 && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? 'Show the first quote only'
            : `${fact.evidence.length - 1} more ${fact.evidence.length === 2 ? 'quote' : 'quotes'}`}
        </button>
      )}
      {otherwise.map((each) => (
        <DisagreementLink key={each.id} id={each.id} className={styles.otherwise}>
          <DisputeGlyph /> <span>{each.question}</span> <small>{folds.labels[each.fold]}</small>
        </DisagreementLink>
      ))}
    </article>
  );
}
