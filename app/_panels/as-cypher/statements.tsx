/** Which texts yield what is asked for: the open view, a thing with its expansions, an edge, several things. */
'use client';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useEdge, useEntity } from '@/app/_explorer/queries';
import { useDisagreementsLeft, usePositionsLeft } from '@/app/_explorer/use-left';
import {
  disagreementsAsCypher,
  edgeAsCypher,
  expansionAsCypher,
  factsAsCypher,
  inTimeAsCypher,
  isByFilters,
  matrixAsCypher,
  pictureAsCypher,
  saidAsCypher,
  thingAsCypher,
  thingsAsCypher,
} from '@/lib/answer/as-cypher';
import { buildMatrix } from '@/lib/answer/matrix';
import { kinds } from '@/lib/domain/kinds';
import { neighboursOf } from '@/lib/graph/expansion';
import { onlySelected } from '@/lib/graph/selection';
import { datesShow } from '@/lib/view/dates';
import { isOf, saidOf } from '@/lib/view/things';
import { useThings } from '../time-shown';
import type { Asked } from './AsCypher';
import styles from './AsCypher.module.css';
import { StatementText } from './StatementText';

/** The database has every line as all sources together give it. */
function useTrustNote() {
  const { view } = useExplorer();
  return view.sourcesOff.length > 0
    ? `The database holds what all sources say. What reads otherwise without ${view.sourcesOff.join(', ')} is derived by Parley, and not in it.`
    : undefined;
}

function PictureStatement() {
  const { view, built, card, statements } = useExplorer();
  const trust = useTrustNote();
  const note = isByFilters(view)
    ? 'One row a relation; people whom nothing ties have a row of their own.'
    : 'What was expanded, kept or focused by hand is named by id.';
  return (
    <>
      <StatementText statement={pictureAsCypher(view, built.network, card.timeZone)} note={trust ?? note} />
      {statements.left.length > 0 && (
        <StatementText
          statement={saidAsCypher(statements.left)}
          note="The statements that the filters leave between those on the canvas."
        />
      )}
    </>
  );
}

function MatrixStatement() {
  const { view, card, entities } = useExplorer();
  const { relations, positions } = usePositionsLeft();
  const trust = useTrustNote();
  const statement = useMemo(() => {
    const record = { card, entities, relations, positions: positions ?? [] };
    return matrixAsCypher(view.matrix, buildMatrix(view.matrix, record).cells.values(), relations);
  }, [view.matrix, card, entities, relations, positions]);
  return <StatementText statement={statement} note={trust ?? 'The cells that the filters leave.'} />;
}

function TimelineStatement() {
  const { view } = useExplorer();
  const shown = useThings().filter(({ span, lasts }) => datesShow(span?.when ?? null, lasts, view));
  return <StatementText statement={inTimeAsCypher(shown)} note="What the filters leave of it." />;
}

const EvidenceStatement = () => <StatementText statement={disagreementsAsCypher(useDisagreementsLeft())} />;

function ViewStatements() {
  const { view } = useExplorer();
  if (view.tab === 'matrix') return <MatrixStatement />;
  if (view.tab === 'timeline') return <TimelineStatement />;
  if (view.tab === 'evidence') return <EvidenceStatement />;
  return <PictureStatement />;
}

function ThingStatements({ id }: { id: string }) {
  const { entities, relations } = useExplorer();
  const { data } = useEntity(id);
  const groups = useMemo(() => neighboursOf({ entities, relations }, id), [entities, relations, id]);
  const facts = data?.entity.id === id ? data.entity.factIds : [];
  return (
    <>
      {thingAsCypher(id, facts).map((statement) => (
        <StatementText key={statement.english} statement={statement} />
      ))}
      {groups.length > 0 && (
        <details className={styles.ways}>
          <summary>Its neighbours, as an expansion finds them ({groups.length})</summary>
          {groups.map((group) => (
            <StatementText
              key={`${group.type} ${group.way} ${group.kind}`}
              statement={{
                ...expansionAsCypher(group, group.ids.length),
                english: `${group.reads}: ${kinds[group.kind].plural.toLowerCase()}`,
              }}
            />
          ))}
        </details>
      )}
    </>
  );
}

function EdgeStatements({ id }: { id: string }) {
  const { data } = useEdge(id);
  const facts = data?.facts.map((fact) => fact.id) ?? [];
  return edgeAsCypher(id, facts).map((statement) => (
    <StatementText key={statement.english} statement={statement} />
  ));
}

/** What somebody said on an issue: who, on what, and the facts. */
function SaidStatements({ id }: { id: string }) {
  const { statements } = useExplorer();
  const rows = statements.left.filter((row) => isOf(saidOf(id), row));
  return (
    <>
      <StatementText statement={saidAsCypher(rows)} />
      <StatementText statement={factsAsCypher(rows.map(({ fact }) => fact))} />
    </>
  );
}

function ThingsStatements({ ids }: { ids: readonly string[] }) {
  const { built } = useExplorer();
  const { nodes, edges } = onlySelected(built.network, ids);
  return <StatementText statement={thingsAsCypher(nodes, edges)} />;
}

export function Statements({ asked }: { asked: Asked }) {
  if (asked.what === 'view') return <ViewStatements />;
  if (asked.what === 'thing') return <ThingStatements id={asked.id} />;
  if (asked.what === 'things') return <ThingsStatements ids={asked.ids} />;
  if (asked.what === 'said') return <SaidStatements id={asked.id} />;
  return <EdgeStatements id={asked.id} />;
}
