/** Two actors beside each other: meetings shared and not, the chain of sessions between them, positions side by side. */
'use client';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { usePositionsOf } from '@/app/_explorer/use-left';
import { compareActors, type Presences } from '@/lib/answer/compare';
import { formatDate } from '@/lib/domain/dates';
import { chainsBetween } from '@/lib/graph/chains';
import type { EntitySummary } from '@/lib/questions/overview';
import type { PositionRow } from '@/lib/questions/positions';
import styles from './Inspector.module.css';
import { EntityGlyph, ThingLink } from './reading';
import { StanceStrip } from './StanceStrip';

const marksOf = (positions: readonly PositionRow[]) =>
  positions.map(({ stance, secondHand, voice }) => ({ value: stance, secondHand, own: voice === 'source' }));

function MeetingRow({ meeting, note }: { meeting: EntitySummary; note: string }) {
  return (
    <li className={styles.row}>
      <ThingLink id={meeting.id} className={styles.thing}>
        <EntityGlyph id={meeting.id} size={14} /> {meeting.shortName ?? meeting.name}
      </ThingLink>
      <span className={styles.note}>{note}</span>
    </li>
  );
}

function Chain({ ids }: { ids: readonly string[] }) {
  const { entityById } = useExplorer();
  return (
    <li className={styles.chain}>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ' – '}
          <ThingLink id={id}>{entityById.get(id)?.shortName ?? entityById.get(id)?.name ?? id}</ThingLink>
        </span>
      ))}
    </li>
  );
}

const whenOf = (meeting: EntitySummary) =>
  meeting.when ? formatDate(meeting.when, { year: false }) : 'no date';

export function ComparePane({ ids }: { ids: readonly [string, string] }) {
  const { entities, relations, entityById } = useExplorer();
  const { positions } = usePositionsOf();
  const [a, b] = ids;
  const comparison = useMemo(
    () => compareActors({ entities, relations, positions: positions ?? [] }, a, b),
    [entities, relations, positions, a, b],
  );
  const chains = useMemo(() => chainsBetween({ entities, relations }, a, b), [entities, relations, a, b]);
  const [first, second] = [entityById.get(a), entityById.get(b)];
  if (!first || !second) return null;
  const named = ({ meeting, a: ofA, b: ofB }: Presences) =>
    [meeting.format === 'series' ? 'series' : meeting.status, ofA.join('/'), ofB.join('/')]
      .filter((word, index, all) => word && all.indexOf(word) === index)
      .join(' · ');
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>Compared</p>
        <h2 className={styles.ends}>
          {[first, second].map((actor) => (
            <ThingLink key={actor.id} id={actor.id}>
              <EntityGlyph id={actor.id} size={18} /> <bdi>{actor.name}</bdi>
            </ThingLink>
          ))}
        </h2>
      </header>
      <section className={styles.part}>
        <h3>Sat or spoke together</h3>
        {comparison.shared.length === 0 ? (
          <p className={styles.absent}>No meeting in the record has both present.</p>
        ) : (
          <ul>
            {comparison.shared.map(({ meeting }) => (
              <MeetingRow key={meeting.id} meeting={meeting} note={whenOf(meeting)} />
            ))}
          </ul>
        )}
      </section>
      {comparison.named.length > 0 && (
        <section className={styles.part}>
          <h3>Named together, not as having sat together</h3>
          <ul>
            {comparison.named.map((each) => (
              <MeetingRow key={each.meeting.id} meeting={each.meeting} note={named(each)} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <h3>Linked through sessions</h3>
        {chains.length === 0 ? (
          <p className={styles.absent}>
            No chain of held sessions joins them. Planned and denied ones, and series, were not followed.
          </p>
        ) : comparison.shared.length > 0 ? (
          <p className={styles.absent}>Directly.</p>
        ) : (
          <ul>
            {chains.map((chain) => (
              <Chain key={chain.join(' ')} ids={chain} />
            ))}
          </ul>
        )}
      </section>
      {(
        [
          [first, comparison.onlyA],
          [second, comparison.onlyB],
        ] as const
      ).map(([actor, meetings]) => (
        <section key={actor.id} className={styles.part}>
          <h3>{actor.name} without the other</h3>
          {meetings.length === 0 ? (
            <p className={styles.absent}>No other meeting in the record.</p>
          ) : (
            <ul>
              {meetings.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} note={whenOf(meeting)} />
              ))}
            </ul>
          )}
        </section>
      ))}
      {comparison.positions.length > 0 && (
        <section className={styles.part}>
          <h3>Positions</h3>
          <table className={styles.positions}>
            <thead>
              <tr>
                <td />
                <th scope="col">{first.name}</th>
                <th scope="col">{second.name}</th>
              </tr>
            </thead>
            <tbody>
              {comparison.positions.map(({ issue, a: ofA, b: ofB }) => (
                <tr key={issue.id}>
                  <th scope="row">
                    <ThingLink id={issue.id}>{issue.name}</ThingLink>
                  </th>
                  {([ofA, ofB] as const).map((those, index) => (
                    <td key={index === 0 ? 'a' : 'b'}>
                      {those.length > 0 ? (
                        <StanceStrip stances={marksOf(those)} />
                      ) : (
                        <span className={styles.note}>none in the record</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
