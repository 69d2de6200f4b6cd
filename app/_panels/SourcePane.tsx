/** A source: what it says of itself, what it does not state, how it is rated and by whom, and what rests on it alone. */
'use client';
import type { ReactNode } from 'react';
import { host } from '@/app/_explorer/host';
import { useSupport } from '@/app/_explorer/queries';
import { formatDate } from '@/lib/domain/dates';
import { dateBases, reliabilities } from '@/lib/domain/values';
import { sourceThing } from '@/lib/view/things';
import { FactList } from './FactList';
import styles from './Inspector.module.css';
import { Numbers } from './Numbers';
import { OwnRatingField } from './OwnRatingField';
import { Problem } from './Problem';
import { useReading } from './reading';

export function SourcePane({ id, actions }: { id: string; actions?: ReactNode }) {
  const { sources } = useReading();
  const support = useSupport(true);
  const source = sources.find((each) => each.id === id);
  if (!source) return null;
  const alone = (support.data?.rows ?? []).filter(({ sources: of }) => of.length === 1 && of[0] === id);
  const { publisher, publishedAt, publishedWhen, dateBasis, collectedAt, url } = source;
  const basis = dateBasis ? dateBases.labels[dateBasis as keyof typeof dateBases.labels] : undefined;
  const stated = [
    ['Publisher', publisher],
    ['Published', publishedAt && formatDate(publishedAt)],
    [
      'Published, as inferred',
      publishedWhen && [formatDate(publishedWhen), basis].filter(Boolean).join(', '),
    ],
    ['Read on', collectedAt && formatDate(collectedAt.slice(0, 10))],
  ].filter((entry): entry is [string, string] => Boolean(entry[1]));
  const missing = [
    publisher ? '' : 'its publisher',
    publishedAt ? '' : 'a date of publication',
    url ? '' : 'an address',
  ].filter(Boolean);
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>Source {id}</p>
        <h2>
          <bdi>{source.title}</bdi>
        </h2>
        {actions}
        <p className={styles.id}>
          <a href={host.recordPage(sourceThing(id))}>{sourceThing(id)}</a>
        </p>
      </header>
      <Numbers
        of={[
          [source.facts, 'facts'],
          [source.alone, 'from it alone'],
          [source.passages, 'passages'],
          [source.reliability, 'reliability'],
        ]}
      />
      <section className={styles.part}>
        <h3>What it says of itself</h3>
        {stated.map(([label, value]) => (
          <p key={label} className={styles.row}>
            <span className={styles.sub}>{label}</span> <bdi>{value}</bdi>
          </p>
        ))}
        {url && (
          <p>
            <a href={url} rel="noreferrer">
              {url}
            </a>
          </p>
        )}
        {source.note && <p>{source.note}</p>}
      </section>
      {missing.length > 0 && (
        <section className={styles.part}>
          <h3>What it does not state</h3>
          <p className={styles.absent}>
            It does not state {[missing.slice(0, -1).join(', '), missing.at(-1)].filter(Boolean).join(' or ')}
            .
          </p>
        </section>
      )}
      <section className={styles.part}>
        <h3>Reliability</h3>
        <p>
          In the record {source.reliability}: {reliabilities.labels[source.reliability]}.
        </p>
        {source.reliabilityNote && <p className={styles.sub}>{source.reliabilityNote}</p>}
        <OwnRatingField id={id} />
      </section>
      <section className={styles.part}>
        <h3>
          Rests on it alone <span>{source.alone}</span>
        </h3>
        {support.error && <Problem error={support.error} />}
        <FactList ids={alone.map(({ fact }) => fact)} />
      </section>
    </>
  );
}
