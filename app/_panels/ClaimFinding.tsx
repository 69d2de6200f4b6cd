/** What the record has of a claimed meeting, as a line above the hits of a search: the verdict, the finding, its sources. */
'use client';
import { CircleCheck, CircleDashed, CircleX, Scale } from 'lucide-react';
import type { CheckedClaim, Finding, Verdict } from '@/lib/answer/claims/check-claim';
import styles from './ClaimFinding.module.css';
import { SourceChip } from './SourceChip';

export interface ClaimHit {
  /** Null for what is said besides the verdict. */
  verdict: Verdict | null;
  claim: string;
  finding: Finding;
}

const verdictWords: Record<Verdict, string> = {
  known: 'Known',
  new: 'New to the record',
  disagrees: 'Disagrees with what is known',
  'reported not': 'Reported not to have happened',
};
const icons = { known: CircleCheck, new: CircleDashed, disagrees: Scale, 'reported not': CircleX };

/** More are read in what the first one opens. */
const most = 4;

export const claimHits = (checked: CheckedClaim | null): ClaimHit[] =>
  (checked?.findings ?? []).slice(0, most).map((finding, at) => ({
    verdict: at === 0 ? checked!.verdict : null,
    claim: checked!.claim,
    finding,
  }));

export function ClaimFinding({ verdict, claim, finding }: ClaimHit) {
  const Icon = verdict && icons[verdict];
  return (
    <div className={styles.finding}>
      {Icon && <Icon size={16} aria-hidden="true" />}
      {verdict && (
        <p className={styles.verdict}>
          <strong>{verdictWords[verdict]}</strong> <bdi>{claim}</bdi>
        </p>
      )}
      <p className={styles.sentence}>
        {finding.sentence}
        {finding.sources.length > 0 && (
          <span className={styles.sources}>
            {finding.sources.map((id) => (
              <SourceChip key={id} id={id} />
            ))}
          </span>
        )}
      </p>
    </div>
  );
}
