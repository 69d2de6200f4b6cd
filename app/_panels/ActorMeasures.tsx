/** One actor's numbers in the network, each with how it was counted and on how much. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useMeasures } from '@/app/_explorer/use-measures';
import styles from './Inspector.module.css';
import { ThingLink } from './reading';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const tenths = (share: number) => `${(share * 100).toFixed(1)}`;

function Names({ ids, note }: { ids: readonly string[]; note?: (id: string) => string }) {
  const { entityById } = useExplorer();
  return (
    <ul>
      {ids.map((id) => (
        <li key={id} className={styles.row}>
          <ThingLink id={id}>{entityById.get(id)?.name ?? id}</ThingLink>
          {note && <span className={styles.note}>{note(id)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function ActorMeasures({ id }: { id: string }) {
  const { entityById } = useExplorer();
  const { measures, accords } = useMeasures();
  const own = measures.byActor.get(id);
  const accord = accords.get(id);
  if (!own && !accord) return null;
  const group = measures.groups[(own?.group ?? 0) - 1];
  const onIssues = (lists: ReadonlyMap<string, readonly string[]>) => (other: string) =>
    (lists.get(other) ?? []).map((issue) => entityById.get(issue)?.name ?? issue).join(', ');
  const rests = own
    ? `Over ${own.meetings} held ${own.meetings === 1 ? 'meeting' : 'meetings'}, ${own.thin} on one source.`
    : '';
  const parts = [
    own && {
      label: 'Met',
      method: 'degree',
      value: `${own.met.length}`,
      explains: `Actors who shared a held meeting. ${rests}`,
      list: (
        <Names
          ids={own.met.map((each) => each.id)}
          note={(other) => `${own.met.find((each) => each.id === other)?.meetings} together`}
        />
      ),
    },
    own && {
      label: 'Stands between',
      method: 'betweenness',
      value:
        measures.betweenError > 0
          ? `${percent(own.between)} ± ${tenths(measures.betweenError)}`
          : percent(own.between),
      explains: `${measures.betweenError > 0 ? `Estimated from chains that begin at ${measures.sampled} of ${measures.byActor.size} actors; 95 times in 100 within the range. ` : ''}Share of pairs of others whose shortest chains of meetings lead through here. Thin: ${measures.thin} of the record's ${measures.meetings} held meetings rest on one source, and a meeting nobody reported would change it. It says nothing of mediation.`,
      list: null,
    },
    own &&
      group && {
        label: 'Group',
        method: 'Louvain',
        value: `${own.group} of ${measures.groups.length}`,
        explains: 'Those who met each other more often than others.',
        list: <Names ids={group.filter((other) => other !== id)} />,
      },
    accord && {
      label: 'Agrees with',
      method: 'by issue',
      value: `${accord.agrees.size}`,
      explains: 'Actors all of whose positions on an issue lean the same way.',
      list: <Names ids={[...accord.agrees.keys()].sort()} note={onIssues(accord.agrees)} />,
    },
    accord && {
      label: 'Clashes with',
      method: 'by issue',
      value: `${accord.clashes.size}`,
      explains: 'Actors all of whose positions on an issue lean the other way.',
      list: <Names ids={[...accord.clashes.keys()].sort()} note={onIssues(accord.clashes)} />,
    },
  ].filter((part) => part !== undefined);
  return (
    <section className={styles.part}>
      <h3>In the network</h3>
      {parts.map(
        (part) =>
          part && (
            <details key={part.label} className={styles.group}>
              <summary>
                <span className={styles.label}>{part.label}</span>
                <span className={styles.note}>{part.method}</span>
                <span className={styles.number}>{part.value}</span>
              </summary>
              <p className={styles.sub}>{part.explains}</p>
              {part.list}
            </details>
          ),
      )}
    </section>
  );
}
