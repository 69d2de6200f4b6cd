/** One entity down to the words: numbers, names as printed, its dossier, disagreements, what is not in the record. */
'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { host } from '@/app/_explorer/host';
import { absencesOf } from '@/lib/answer/absence';
import type { EntityAnswer } from '@/lib/answer/answers';
import { type DossierGroup, type DossierSection, dossierOf } from '@/lib/answer/dossier';
import { formatDate } from '@/lib/domain/dates';
import { kinds } from '@/lib/domain/kinds';
import { folds, organizationKinds, statuses } from '@/lib/domain/values';
import { AsCypherButton } from './as-cypher/AsCypher';
import { BriefMenu } from './BriefMenu';
import { FactRow } from './FactRow';
import { DisputeGlyph } from './Glyph';
import styles from './Inspector.module.css';
import { Numbers } from './Numbers';
import { DisagreementLink, EntityGlyph, ThingLink, useReading } from './reading';
import { SourceChips } from './SourceChip';
import { StanceStrip } from './StanceStrip';
import { WithoutPosition } from './WithoutPosition';

/** 'Person, United States'; 'Meeting, planned, 22 Dec 2025'. */
function kindLine(answer: EntityAnswer, sideName: string | undefined): string {
  const { entity } = answer;
  const kind =
    entity.type === 'Organization' && entity.kind
      ? organizationKinds.labels[entity.kind as keyof typeof organizationKinds.labels]
      : kinds[entity.type].singular;
  const status = entity.status ? statuses.labels[entity.status].toLowerCase() : '';
  const when = entity.type === 'Meeting' || entity.type === 'Event' ? formatDate(entity.when) : '';
  return [kind, sideName, status, when].filter(Boolean).join(', ');
}

function Group(props: {
  group: DossierGroup;
  section: DossierSection['id'];
  /** Of each fact, the first group that holds it. */
  firstOf: ReadonlyMap<string, DossierGroup>;
  /** Whether its facts wait until it is opened. */
  waits: boolean;
}) {
  const { group, section, firstOf, waits } = props;
  const { entityById, expanded } = useReading();
  const [isRead, setRead] = useState(expanded || !waits);
  const entity = group.entity ? entityById.get(group.entity) : undefined;
  const sources = new Set(group.facts.flatMap((fact) => fact.evidence.map((each) => each.source)));
  const label = entity?.type === 'Meeting' ? (entity.shortName ?? group.label) : group.label;
  return (
    <details
      className={styles.group}
      open={expanded}
      onToggle={(event) => event.currentTarget.open && setRead(true)}
    >
      <summary>
        {entity && <EntityGlyph id={entity.id} size={16} />}
        <bdi className={section === 'titles' ? styles.printed : styles.label} title={group.label}>
          {label}
        </bdi>
        {group.note && <span className={styles.note}>{group.note}</span>}
        {group.stances.length > 0 && <StanceStrip stances={group.stances} />}
        {section === 'titles' ? (
          <SourceChips ids={[...sources]} />
        ) : (
          <span className={styles.count} title={`Sources: ${[...sources].sort().join(', ')}`}>
            {sources.size}
          </span>
        )}
      </summary>
      {isRead && entity && (
        <ThingLink id={entity.id} className={styles.open}>
          Open {entity.name}
        </ThingLink>
      )}
      {isRead &&
        group.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} open={expanded} again={firstOf.get(fact.id) !== group} />
        ))}
    </details>
  );
}

/** Of so many facts the rows are in the page from the first; those of others come when their group is opened. */
const MOST_READ = 120;

/** The groups of a dossier, in order, whose facts wait: never the first. */
function waitingIn(sections: readonly DossierSection[]): ReadonlySet<DossierGroup> {
  let read = 0;
  const groups = sections.flatMap((section) => section.groups);
  return new Set(
    groups.filter((group, at) => {
      read += group.facts.length;
      return at > 0 && read > MOST_READ;
    }),
  );
}

/** Actors with a statement or an ascribed position, each once. */
const speakersIn = (sections: readonly DossierSection[]) =>
  new Set(sections.flatMap(({ groups }) => groups.flatMap(({ entity }) => entity ?? []))).size;

/** `actions` is what can be done with it where there is a canvas, `without` what sources are switched off there. */
export function EntityPane(props: {
  answer: EntityAnswer;
  actions?: ReactNode;
  without?: readonly string[];
}) {
  const { answer, actions, without } = props;
  const { card, entities, relations, entityById, disagreements } = useReading();
  const { entity, facts } = answer;
  const sections = useMemo(() => dossierOf(answer, entityById), [answer, entityById]);
  const firstOf = useMemo(() => {
    const groups = sections.flatMap((section) => section.groups).reverse();
    return new Map(groups.flatMap((group) => group.facts.map((fact) => [fact.id, group] as const)));
  }, [sections]);
  const waiting = useMemo(() => waitingIn(sections), [sections]);
  const absences = useMemo(
    () => absencesOf(entity, facts, { card, entities, relations }),
    [entity, facts, card, entities, relations],
  );
  const side = card.sides.find((each) => each.id === entity.side);
  const own = disagreements.filter((each) => entity.disagreements.includes(each.id));
  const open = own.filter((each) => each.fold !== 'variant');
  const count = (id: string) => sections.find((section) => section.id === id)?.groups.length ?? 0;
  const numbers: [number, string][] = [
    entity.type === 'Issue'
      ? [speakersIn(sections), 'speakers']
      : [count('meetings') || count('present'), entity.type === 'Meeting' ? 'actors' : 'meetings'],
    [entity.statements || facts.filter((fact) => fact.kind === 'Statement').length, 'statements'],
    [facts.length, 'facts'],
    [open.length, 'in dispute'],
  ];
  const sourceIds = facts.flatMap((fact) => fact.evidence.map((each) => each.source));

  return (
    <>
      <header className={styles.head}>
        <h2>
          <EntityGlyph id={entity.id} size={24} />
          <bdi>{entity.name}</bdi>
        </h2>
        {actions}
        <p className={styles.sub}>{kindLine(answer, side?.name)}</p>
        {entity.proposition && <p className={styles.sub}>“{entity.proposition}”</p>}
        {entity.summary && <p>{entity.summary}</p>}
        <p className={styles.id}>
          <a href={host.recordPage(entity.id)}>{entity.id}</a>
          <AsCypherButton asked={{ what: 'thing', id: entity.id }} className={styles.open} />
          <BriefMenu of={[entity.id]} without={without} className={styles.open} />
        </p>
      </header>
      <Numbers of={numbers} />
      {entity.names.length > 0 && (
        <section className={styles.part}>
          <h3>Names, as printed</h3>
          <ul>
            {entity.names.map((name) => (
              <li key={name.id} className={styles.row}>
                <bdi className={styles.printed} lang={name.lang ?? undefined}>
                  {name.value}
                </bdi>
                <SourceChips ids={name.evidence.map((each) => each.source)} links />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sections.map((section) => (
        <section key={section.id} className={styles.part}>
          <h3>
            {section.heading}
            {section.id !== 'titles' && <span>sources</span>}
          </h3>
          {section.groups.map((group) => (
            <Group
              key={group.key}
              group={group}
              section={section.id}
              firstOf={firstOf}
              waits={waiting.has(group)}
            />
          ))}
        </section>
      ))}
      {entity.type === 'Issue' && <WithoutPosition issue={entity.id} />}
      {own.length > 0 && (
        <section className={styles.part}>
          <h3>Disagreements</h3>
          <ul>
            {own.map((each) => (
              <li key={each.id}>
                <DisagreementLink id={each.id} className={styles.disagreement}>
                  <DisputeGlyph />
                  <span>{each.question}</span>
                  <small>{folds.labels[each.fold]}</small>
                </DisagreementLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(absences.sidesNotMet.length > 0 || absences.issuesWithoutPosition.length > 0) && (
        <section className={styles.part}>
          <h3>Not in the record</h3>
          {absences.sidesNotMet.length > 0 && (
            <p className={styles.absent}>No session with {absences.sidesNotMet.join(', ')}.</p>
          )}
          {absences.issuesWithoutPosition.length > 0 && (
            <p className={styles.absent}>No position on {absences.issuesWithoutPosition.join(', ')}.</p>
          )}
        </section>
      )}
      <section className={styles.part}>
        <h3>Sources</h3>
        <SourceChips ids={sourceIds} links />
      </section>
    </>
  );
}
