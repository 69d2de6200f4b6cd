/** The record itself, shown while nothing is selected: what it is, questions to begin with, its sources and what they leave open. */
'use client';
import { useContext } from 'react';
import { About } from '@/app/_explorer/about';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { sourcesLine } from '@/lib/answer/first-questions';
import { folds, reliabilities } from '@/lib/domain/values';
import { FirstQuestions } from './FirstQuestions';
import styles from './Inspector.module.css';
import { Numbers } from './Numbers';
import { SourceLink } from './SourceChip';
import { StoryOffer } from './story/StoryOffer';
import { useMost } from './use-most';

export function RecordPane() {
  const explorer = useExplorer();
  const about = useContext(About);
  const { card, sources, disagreements, entities, look } = explorer;
  const people = entities.filter((entity) => entity.type === 'Person').length;
  const meetings = entities.filter((entity) => entity.type === 'Meeting').length;
  const most = useMost(sources, ({ facts }) => facts);
  const openFolds = folds.values.filter((fold) => disagreements.some((each) => each.fold === fold));
  return (
    <>
      <header className={styles.head}>
        <h2>{card.title}</h2>
        <p>{card.description}</p>
        <p className={styles.sub}>{sourcesLine(explorer)}</p>
        {about && <p className={styles.about}>{about}</p>}
      </header>
      <Numbers
        of={[
          [people, 'people'],
          [meetings, 'meetings'],
          [sources.length, 'sources'],
          [disagreements.filter((each) => each.fold !== 'variant').length, 'in dispute'],
        ]}
      />
      <FirstQuestions />
      <StoryOffer />
      <section className={styles.part}>
        <h3>Where accounts differ</h3>
        <ul>
          {openFolds.map((fold) => {
            const those = disagreements.filter((each) => each.fold === fold);
            return (
              <li key={fold} className={styles.row}>
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => look({ tab: 'evidence', disagreement: those[0]?.id ?? null })}
                >
                  {folds.labels[fold]}
                </button>
                <span>{those.length}</span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className={styles.part}>
        <h3>Sources</h3>
        <ul>
          {most.shown.map((source) => (
            <li key={source.id} className={styles.source}>
              <p>
                <SourceLink id={source.id} /> <bdi className={styles.printed}>{source.title}</bdi>
              </p>
              <p className={styles.sub}>
                {[
                  source.publisher,
                  `${source.facts} facts, ${source.alone} of them from it alone`,
                  `reliability ${source.reliability}: ${reliabilities.labels[source.reliability]}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {(source.note || source.reliabilityNote) && (
                <details className={styles.more}>
                  <summary>What it says of itself, and what it leaves open</summary>
                  <p className={styles.sub}>{source.note}</p>
                  <p className={styles.sub}>{source.reliabilityNote}</p>
                </details>
              )}
            </li>
          ))}
        </ul>
        {most.left > 0 && (
          <button type="button" className={styles.open} onClick={most.showAll}>
            All {sources.length.toLocaleString('en')} sources
          </button>
        )}
      </section>
    </>
  );
}
