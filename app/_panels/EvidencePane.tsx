/** Disagreements as questions: a list in three folds, and the open one with every position side by side, to the words. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useDisagreement } from '@/app/_explorer/queries';
import { useDisagreementsLeft } from '@/app/_explorer/use-left';
import { weightWords } from '@/lib/answer/evidence-words';
import { factsWithout } from '@/lib/answer/trust';
import { disagreementBases, disagreementKinds, folds } from '@/lib/domain/values';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { EvidenceRow, Fact } from '@/lib/questions/facts';
import styles from './EvidencePane.module.css';
import { inQuotes, Quote } from './FactRow';
import { DisputeGlyph } from './Glyph';
import { Problem } from './Problem';
import { EntityGlyph } from './reading';
import { SourceChips, SourceLink } from './SourceChip';

/** How the words reached us: who said it, through whom, printed where. */
function Chain({ fact }: { fact: Fact }) {
  const names = (relation: string, as?: string) =>
    fact.links.filter((link) => link.relation === relation && (as === undefined || link.as === as));
  const steps = [
    ...names('SAID', 'original').map((link) => ({ link, word: 'said' })),
    ...names('VIA').map((link) => ({ link, word: 'carried it' })),
    ...names('SAID', 'reporter').map((link) => ({ link, word: 'reported it' })),
  ];
  return (
    <ol className={styles.chain}>
      {steps.map(({ link, word }) => (
        <li key={`${word} ${link.id}`}>
          <EntityGlyph id={link.id} size={14} />
          <strong>{link.name}</strong> {word}
        </li>
      ))}
    </ol>
  );
}

/** Each passage once, however many facts it carries, with whoever is quoted in it. Statements tell more, so they lead. */
function passagesOf(facts: readonly Fact[]): { evidence: EvidenceRow; statement: Fact | undefined }[] {
  const passages = new Map<string, { evidence: EvidenceRow; statement: Fact | undefined }>();
  const ordered = [...facts].sort((a, b) => Number(b.kind === 'Statement') - Number(a.kind === 'Statement'));
  for (const fact of ordered)
    for (const evidence of fact.evidence)
      if (!passages.has(evidence.passage))
        passages.set(evidence.passage, { evidence, statement: fact.kind === 'Statement' ? fact : undefined });
  return [...passages.values()];
}

function Position(props: { position: DisagreementDetail['positions'][number]; facts: readonly Fact[] }) {
  const { position, facts } = props;
  const { select, look } = useExplorer();
  const { factsOff } = useExplorer();
  const inDates = position.facts.filter((id) => !factsOff.has(id));
  const own = inDates.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  const outside = position.facts.length - inDates.length;
  const [shown] = own;
  return (
    <article className={styles.position}>
      <h3>{position.says}</h3>
      {own.length > 0 && <p className={styles.meta}>{weightWords(own.flatMap((fact) => fact.evidence))}</p>}
      {outside > 0 && (
        <p className={styles.meta}>
          {outside} {outside === 1 ? 'fact' : 'facts'} left out by date
        </p>
      )}
      {passagesOf(own).map(({ evidence, statement }) => (
        <section key={evidence.passage}>
          {statement && <Chain fact={statement} />}
          {!statement && evidence.certainty === 'claimed' && (
            <p className={styles.voice}>The article in its own voice</p>
          )}
          <Quote evidence={evidence} />
        </section>
      ))}
      {position.names.map((name) => (
        <section key={name.id}>
          {name.evidence.map((each) => (
            <p key={each.passage} className={styles.meta}>
              <SourceLink id={each.source} /> paragraph {each.paragraph}: {inQuotes(each.quote)}
            </p>
          ))}
        </section>
      ))}
      {shown && (
        <button
          type="button"
          className={styles.show}
          onClick={() => {
            select(shown.links.slice(0, 1).map((link) => link.id));
            look({ tab: 'graph' });
          }}
        >
          Show on the graph
        </button>
      )}
    </article>
  );
}

export function EvidencePane() {
  const { whole, disagreements, view, look } = useExplorer();
  const left = useDisagreementsLeft();
  const named = (those: readonly DisagreementDetail[]) => those.find(({ id }) => id === view.disagreement);
  const open = named(disagreements) ?? left[0] ?? null;
  const settled = named(disagreements) ? undefined : named(whole.disagreements);
  const without = view.sourcesOff.length > 0 ? `Without ${view.sourcesOff.join(', ')}` : null;
  const asked = useDisagreement(open?.id ?? null);
  if (!open)
    return (
      <p className={styles.empty}>
        {without && `${without}: `}
        {disagreements.length > 0
          ? 'Nothing in dispute is left by the dates. Reset the filters to see it again.'
          : 'No source of this record contradicts another.'}
      </p>
    );
  return (
    <div className={styles.pane}>
      <h1 className="visually-hidden">Where accounts differ</h1>
      <nav className={styles.list} aria-label="Disagreements">
        {folds.values.map((fold) => {
          const those = left.filter((each) => each.fold === fold);
          if (those.length === 0) return null;
          return (
            <details key={fold} open={fold !== 'variant' || open.fold === 'variant'}>
              <summary>
                {folds.labels[fold]} <span>{those.length}</span>
              </summary>
              <ul>
                {those.map((each) => (
                  <li key={each.id}>
                    <button
                      type="button"
                      aria-current={each.id === open.id}
                      onClick={() => look({ disagreement: each.id })}
                    >
                      <small>
                        {disagreementKinds.labels[each.kind]} <SourceChips ids={each.sources} />
                      </small>
                      <strong>{each.question}</strong>
                      <span>{each.positions.map((position) => position.says).join(' · ')}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </nav>
      <section className={styles.open} aria-label="Positions" aria-busy={asked.isFetching}>
        {settled && (
          <p className={styles.note}>
            {without ?? 'Now'} one answer alone is left to ‘{settled.question}’: nothing contradicts it.
          </p>
        )}
        <h2>
          <DisputeGlyph size={20} /> {open.question}
        </h2>
        <p className={styles.meta}>
          {folds.labels[open.fold]} · {open.positions.length} positions ·{' '}
          {disagreementBases.labels[open.basis]}
        </p>
        {asked.error && <Problem error={asked.error} />}
        <div className={styles.positions}>
          {open.positions.map((position) => (
            <Position
              key={position.says}
              position={position}
              facts={factsWithout(asked.data?.facts ?? [], view.sourcesOff)}
            />
          ))}
        </div>
        {open.note && <p className={styles.note}>{open.note}</p>}
        <p className={styles.note}>
          <strong>{open.resolution ? 'Resolution.' : 'No resolution.'}</strong>{' '}
          {open.resolution ?? 'Nothing in these sources settles it.'}
        </p>
      </section>
    </div>
  );
}
