/** Why an edge is there: its two ends, in which role and for whom, and every fact behind it. */
'use client';
import { host } from '@/app/_explorer/host';
import type { EdgeAnswer } from '@/lib/answer/answers';
import { readingOf } from '@/lib/domain/relations';
import { AsCypherButton } from './as-cypher/AsCypher';
import { BriefMenu } from './BriefMenu';
import { FactRow } from './FactRow';
import styles from './Inspector.module.css';
import { EntityGlyph, ThingLink, useReading } from './reading';

export function EdgePane({ answer, without }: { answer: EdgeAnswer; without?: readonly string[] }) {
  const { entityById } = useReading();
  const [first] = answer.relations;
  if (!first)
    return (
      <p className={styles.quiet}>
        Without {without?.join(', ')} the record does not have {answer.id}: it rests on nothing else.
      </p>
    );
  const ends = [first.from, first.to].map((id) => entityById.get(id));
  const roles = answer.relations.map(({ role, onBehalfOf, presence }) =>
    [
      role,
      onBehalfOf ? `for ${entityById.get(onBehalfOf)?.name ?? onBehalfOf}` : '',
      presence && presence !== 'reported' ? presence : '',
    ]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>{readingOf(first.type)}</p>
        <h2 className={styles.ends}>
          {ends.map(
            (end) =>
              end && (
                <ThingLink key={end.id} id={end.id}>
                  <EntityGlyph id={end.id} size={18} /> {end.name}
                </ThingLink>
              ),
          )}
        </h2>
        {roles.filter(Boolean).map((words) => (
          <p key={words} className={styles.sub}>
            {words}
          </p>
        ))}
        <p className={styles.id}>
          <a href={host.recordPage(answer.id)}>{answer.id}</a>
          <AsCypherButton asked={{ what: 'edge', id: answer.id }} className={styles.open} />
          <BriefMenu of={[answer.id]} without={without} className={styles.open} />
        </p>
      </header>
      <section className={styles.part}>
        <h3>Why this edge is here</h3>
        {answer.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} open />
        ))}
      </section>
    </>
  );
}
