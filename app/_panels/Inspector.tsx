/**
 * The reading pane: what is selected, an entity or an edge, down to the words; two actors beside each other; the record
 * itself while nothing is selected.
 */
'use client';
import dynamic from 'next/dynamic';
import { useEffect, useRef } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { later } from '@/app/_explorer/later';
import { useEdge, useEntity } from '@/app/_explorer/queries';
import type { EdgeAnswer, EntityAnswer } from '@/lib/answer/answers';
import { factsWithout, namesWithout } from '@/lib/answer/trust';
import type { Fact } from '@/lib/questions/facts';
import type { EntitySummary } from '@/lib/questions/overview';
import { isOwn } from '@/lib/scratch/scratch';
import { isEdgeId, saidOf, sourceOf } from '@/lib/view/things';
import { ActorMeasures } from './ActorMeasures';
import { AllPresent } from './AllPresent';
import { AsCypherButton } from './as-cypher/AsCypher';
import { BriefMenu } from './BriefMenu';
import { ComparePane } from './ComparePane';
import { EdgePane } from './EdgePane';
import { EntityPane } from './EntityPane';
import styles from './Inspector.module.css';
import { NodeActions } from './NodeActions';
import { OwnNotes } from './OwnNotes';
import { Problem } from './Problem';
import { RecordPane } from './RecordPane';
import { SaidPane } from './SaidPane';
import { ScratchPane } from './ScratchPane';
import { ShownView } from './ShownView';
import { SourcePane } from './SourcePane';
import { SourceTrust } from './SourceTrust';

/** Brings all ready questions with it. */
const QuestionsAbout = later(
  dynamic(() => import('./questions/QuestionsAbout').then((module) => module.QuestionsAbout), { ssr: false }),
  () => import('./questions/QuestionsAbout').then((module) => module.QuestionsAbout),
);

const isActor = (entity: EntitySummary | undefined) =>
  entity?.type === 'Person' || entity?.type === 'Organization';

export function Inspector() {
  const { view, entityById, relations, disagreements, select, citing, setCiting } = useExplorer();
  const lead = view.selected.at(-1) ?? null;
  const source = lead === null ? null : sourceOf(lead);
  const isEdge = lead !== null && isEdgeId(lead);
  const isSaid = lead !== null && saidOf(lead) !== null;
  const ofFile = lead !== null && isOwn(lead);
  /** An entity or an edge, which is asked for; the others are at hand or ask for themselves. */
  const isOfRecord = lead !== null && !source && !ofFile && !isSaid;
  const entity = useEntity(isOfRecord && !isEdge ? lead : null);
  const edge = useEdge(isEdge && !ofFile ? lead : null);
  const asked = isEdge ? edge : entity;
  const pane = useRef<HTMLElement>(null);
  const isRead = Boolean(asked.data) && !asked.isFetching;
  useEffect(() => {
    if (citing === null || citing !== lead || !isRead) return;
    const cite = [...(pane.current?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Cite',
    );
    const fold = cite?.closest('details');
    if (fold) fold.open = true;
    cite?.focus();
    cite?.click();
    setCiting(null);
  }, [citing, lead, isRead, setCiting]);
  const { sourcesOff } = view;
  const trusted = <Answer extends { facts: Fact[] }>(answer: Answer): Answer => ({
    ...answer,
    facts: factsWithout(answer.facts, sourcesOff, disagreements),
  });
  const trustedEdge = (answer: EdgeAnswer): EdgeAnswer => {
    if (sourcesOff.length === 0) return answer;
    const left = relations.filter(({ type, from, to }) => `${type}:${from}:${to}` === answer.id);
    const nameOf = (id: string) => entityById.get(id)?.name ?? id;
    return {
      ...trusted(answer),
      relations: left.map((each) => ({ ...each, fromName: nameOf(each.from), toName: nameOf(each.to) })),
    };
  };
  /** Status, date and names as the sources that are trusted have them. */
  const trustedEntity = (answer: EntityAnswer): EntityAnswer => {
    const { facts, entity: whole } = trusted(answer);
    if (sourcesOff.length === 0) return answer;
    const names = namesWithout(whole.names, sourcesOff);
    return { facts, entity: { ...whole, ...entityById.get(whole.id), names } };
  };
  const isGone = (answer: EntityAnswer) => answer.facts.length > 0 && trusted(answer).facts.length === 0;
  const actors = view.selected.filter((id) => isActor(entityById.get(id)));
  const [one, two] = actors.slice(-2);
  if (view.selected.length > 1 && one && two)
    return (
      <section className={styles.inspector} aria-label="Inspector">
        <p className={styles.compare}>
          {view.selected.length} selected
          <AsCypherButton asked={{ what: 'things', ids: view.selected }} />
          <BriefMenu of={view.selected} without={sourcesOff} />
          <button type="button" onClick={() => select([two])}>
            Only the last
          </button>
        </p>
        <ComparePane ids={[one, two]} />
        <QuestionsAbout ids={[one, two]} />
      </section>
    );
  return (
    <section className={styles.inspector} aria-label="Inspector" ref={pane} aria-busy={asked.isFetching}>
      {lead === null && <ShownView />}
      {lead === null && <RecordPane />}
      {ofFile && <ScratchPane id={lead} />}
      {isOfRecord && asked.error && <Problem error={asked.error} />}
      {source && <SourcePane key={lead} id={source} actions={<SourceTrust id={source} />} />}
      {isOfRecord && !isEdge && entity.data && (
        <>
          {isGone(entity.data) && (
            <p className={styles.quiet}>
              Without {sourcesOff.join(', ')} nothing in the record speaks of it.
            </p>
          )}
          <EntityPane
            key={entity.data.entity.id}
            answer={trustedEntity(entity.data)}
            without={sourcesOff}
            actions={
              <>
                <NodeActions id={entity.data.entity.id} />
                <AllPresent id={entity.data.entity.id} />
              </>
            }
          />
          <QuestionsAbout ids={[entity.data.entity.id]} />
        </>
      )}
      {lead !== null && entity.data?.entity.id === lead && isActor(entityById.get(lead)) && (
        <ActorMeasures key={`${lead} in the network`} id={lead} />
      )}
      {isSaid && <SaidPane key={lead} id={lead} />}
      {isEdge && !ofFile && edge.data && <EdgePane answer={trustedEdge(edge.data)} without={sourcesOff} />}
      {isOfRecord && !asked.data && !asked.error && <p className={styles.quiet}>Reading …</p>}
      {lead !== null && (
        <OwnNotes key={`${lead} noted`} of={lead} about={entityById.get(lead)?.name ?? lead} />
      )}
    </section>
  );
}
