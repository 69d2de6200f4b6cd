/**
 * What everything that is read needs to know of the record, and how a thing is opened from it: in the explorer it is
 * selected, on a page of its own it is a link. The panes are the same in both.
 */
'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { host } from '@/app/_explorer/host';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { sidesAtMeetings } from '@/lib/graph/attendance';
import type { EntitySummary } from '@/lib/questions/overview';
import type { SourceCard } from '@/lib/questions/record-card';
import { Glyph, glyphOf } from './Glyph';

interface Reading extends OverviewAnswer {
  entityById: ReadonlyMap<string, EntitySummary>;
  sourceById: ReadonlyMap<string, SourceCard>;
  /** For each meeting the sides present, in the record's order. */
  sidesAt: ReadonlyMap<string, string[]>;
  /** Null where a link is followed instead. */
  onOpen: ((id: string) => void) | null;
  onOpenDisagreement: ((id: string) => void) | null;
  /** Whether groups of facts stand open at first. */
  expanded: boolean;
}

const Context = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(Context);
  if (!reading) throw new Error('useReading is used outside ReadingProvider');
  return reading;
}

export function ReadingProvider(props: {
  answer: OverviewAnswer;
  onOpen?: (id: string) => void;
  onOpenDisagreement?: (id: string) => void;
  expanded?: boolean;
  children: ReactNode;
}) {
  const { answer, onOpen = null, onOpenDisagreement = null, expanded = false, children } = props;
  const reading = useMemo(
    () => ({
      ...answer,
      entityById: new Map(answer.entities.map((entity) => [entity.id, entity])),
      sourceById: new Map(answer.sources.map((source) => [source.id, source])),
      sidesAt: sidesAtMeetings({ sides: answer.card.sides, ...answer }),
      onOpen,
      onOpenDisagreement,
      expanded,
    }),
    [answer, onOpen, onOpenDisagreement, expanded],
  );
  return <Context.Provider value={reading}>{children}</Context.Provider>;
}

interface LinkProps {
  id: string;
  className?: string;
  children: ReactNode;
}

/** Opens an entity or an edge, by its id. */
export function ThingLink({ id, className, children }: LinkProps) {
  const { onOpen } = useReading();
  return (
    <a
      className={className}
      href={host.recordPage(id)}
      onClick={(event) => {
        if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      {children}
    </a>
  );
}

/** Opens a disagreement beside all its positions. */
export function DisagreementLink({ id, className, children }: LinkProps) {
  const { onOpenDisagreement } = useReading();
  return (
    <a
      className={className}
      href={host.viewPage(`?tab=evidence&d=${encodeURIComponent(id)}`)}
      onClick={(event) => {
        if (!onOpenDisagreement || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpenDisagreement(id);
      }}
    >
      {children}
    </a>
  );
}

/** An entity's mark as on the canvas: a meeting's with a wedge for each side present. */
export function EntityGlyph({ id, size }: { id: string; size: number }) {
  const { entityById, sidesAt, card } = useReading();
  const entity = entityById.get(id);
  if (!entity) return null;
  return <Glyph node={{ ...glyphOf(entity), sides: sidesAt.get(id) ?? [] }} sides={card.sides} size={size} />;
}
