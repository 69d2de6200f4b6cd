/** What stands on the timeline: a meeting's spine with those who took part, a bar, a thing with its name. */
'use client';
import { Fragment } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { formatDate } from '@/lib/domain/dates';
import { spanOf } from '@/lib/domain/span';
import type { Bar } from '@/lib/graph/timeline/bars';
import type { Member, Session, TimelineLayout } from '@/lib/graph/timeline/layout-timeline';
import type { EntitySummary } from '@/lib/questions/overview';
import { DisputeGlyph } from './Glyph';
import { EntityGlyph } from './reading';
import { TimeList } from './TimeList';
import { firstTrackLine, laneRow } from './TimelineGrid';
import styles from './TimelineMarks.module.css';
import { timeLook } from './time-looks';

/** More names than this in one lane of a meeting hide the others; the meeting itself lists all. */
const mostNames = 6;

function useSelection(id: string) {
  const { view, select } = useExplorer();
  return {
    'aria-pressed': view.selected.includes(id),
    onClick: (event: { shiftKey: boolean }) => select([id], event.shiftKey),
  };
}

/** What is read aloud begins with what is seen. */
const spokenName = ({ name, shortName }: EntitySummary) =>
  shortName && !name.includes(shortName) ? `${shortName}, ${name}` : name;

const dateWords = (entity: EntitySummary) => (entity.when ? formatDate(entity.when) : 'no date');

/** The status word, and a date where the column does not say it: '9–10 Apr', 'planned'. */
function subWords(entity: EntitySummary): string {
  const { word } = timeLook(entity.status);
  const longer = spanOf(entity.when)?.precision === 'interval';
  return [word, longer ? formatDate(entity.when, { year: false }) : ''].filter(Boolean).join(', ');
}

function Spine({ entity, className, names }: { entity: EntitySummary; className: string; names?: number }) {
  const { stroke, dash } = timeLook(entity.status);
  return (
    <svg
      className={`${styles.spine} ${className}`}
      style={names === undefined ? undefined : ({ '--names': names } as Record<string, number>)}
      aria-hidden="true"
      focusable="false"
    >
      <line x1={1} x2={1} y1={0} y2="100%" stroke={stroke} strokeDasharray={dash} strokeWidth={2} />
    </svg>
  );
}

function MemberName({ member, entity, slim }: { member: Member; entity: EntitySummary; slim: boolean }) {
  const { entityById } = useExplorer();
  const selection = useSelection(member.actor);
  const name = entityById.get(member.actor)?.name ?? member.actor;
  const denied = member.presence === 'denied' && entity.status !== 'denied' ? 'presence denied' : '';
  return (
    <button
      type="button"
      className={styles.member}
      data-strong={member.strong}
      aria-label={[name, member.strong ? 'led or hosted' : '', denied].filter(Boolean).join(', ')}
      title={name}
      {...selection}
    >
      <EntityGlyph id={member.actor} size={13} />
      <bdi>{slim ? '' : member.label}</bdi>
      {slim && member.strong && <small>led</small>}
      {denied && <small className={styles.denied}>denied</small>}
    </button>
  );
}

export function TimelineSession(props: { session: Session; layout: TimelineLayout; slim: boolean }) {
  const { session, layout, slim } = props;
  const { entityById } = useExplorer();
  const selection = useSelection(session.id);
  const entity = entityById.get(session.id);
  if (!entity) return null;
  const gridColumn = firstTrackLine + session.track;
  const lanes = Array.from(
    { length: session.lastLane - session.headLane + 1 },
    (_, index) => session.headLane + index,
  );
  const sub = subWords(entity);
  const selected = selection['aria-pressed'];
  return (
    <li
      className={styles.session}
      aria-label={`${entity.name}, ${entity.status ?? 'status unknown'}, ${dateWords(entity)}`}
    >
      {lanes.map((lane) => {
        const members = session.members.get(lane) ?? [];
        const names = members.slice(0, mostNames);
        const isHead = lane === session.headLane;
        const isLast = lane === session.lastLane;
        const rows = names.length + Number(members.length > names.length);
        return (
          <Fragment key={lane}>
            <div
              className={styles.cell}
              data-head={isHead}
              data-slim={slim}
              data-selected={selected}
              style={{ gridColumn, gridRow: laneRow(layout, lane) }}
            >
              {isHead && (
                <button type="button" className={styles.title} title={entity.name} {...selection}>
                  <strong>
                    <bdi>{entity.shortName ?? entity.name}</bdi>
                  </strong>
                  {sub && <small style={{ color: timeLook(entity.status).stroke }}>{sub}</small>}
                  <span className={styles.glyph}>
                    <EntityGlyph id={entity.id} size={22} />
                    {entity.disputed && <DisputeGlyph size={13} />}
                  </span>
                </button>
              )}
              <div className={styles.members}>
                {!(isHead && isLast && rows === 0) && (
                  <Spine
                    entity={entity}
                    className={isLast ? styles.ending! : styles.through!}
                    names={isLast ? rows : undefined}
                  />
                )}
                {names.map((member) => (
                  <MemberName key={member.actor} member={member} entity={entity} slim={slim} />
                ))}
                {members.length > names.length && (
                  <button type="button" className={styles.more} onClick={selection.onClick}>
                    {members.length - names.length} more
                  </button>
                )}
              </div>
            </div>
            {!isLast && (
              <div
                className={styles.passing}
                data-selected={selected}
                style={{ gridColumn, gridRow: laneRow(layout, lane) + 1 }}
              >
                <Spine entity={entity} className={styles.through!} />
              </div>
            )}
          </Fragment>
        );
      })}
    </li>
  );
}

/** A thing with its name, where no spine is drawn. */
export function Chip({ id, slim }: { id: string; slim: boolean }) {
  const { entityById } = useExplorer();
  const selection = useSelection(id);
  const entity = entityById.get(id);
  if (!entity) return null;
  const look = timeLook(entity.status);
  return (
    <button
      type="button"
      className={styles.chip}
      title={entity.name}
      aria-label={[spokenName(entity), look.word, dateWords(entity)].filter(Boolean).join(', ')}
      {...selection}
    >
      <EntityGlyph id={id} size={14} />
      {!slim && (
        <span>
          <bdi>{entity.shortName ?? entity.name}</bdi>
          {look.word && <small style={{ color: look.stroke }}> {look.word}</small>}
        </span>
      )}
    </button>
  );
}

export function TimelineBar({ bar, layout }: { bar: Bar; layout: TimelineLayout }) {
  const { entityById, dates } = useExplorer();
  const selection = useSelection(bar.entity ?? '');
  const entity = bar.entity ? entityById.get(bar.entity) : undefined;
  const [first, last] = [layout.columns[bar.first]!, layout.columns[bar.last]!];
  const look = timeLook(entity?.status ?? null);
  const when = formatDate(bar.when);
  const place = {
    gridRow: 2 + bar.row,
    gridColumn: `${firstTrackLine + first.firstTrack} / ${firstTrackLine + last.firstTrack + last.tracks}`,
  };
  const state = {
    className: styles.bar,
    'data-start': !bar.cutStart,
    'data-end': !bar.cutEnd,
    'data-vague': bar.vague,
    'data-disputed': bar.disputedBy !== null,
    style: look.word ? { borderColor: look.stroke, color: look.stroke } : undefined,
  };
  if (!entity) {
    const own = new Set(bar.statements);
    return (
      <li className={styles.barCell} style={place}>
        <TimeList
          title={`Said, ${formatDate(bar.when)}`}
          things={dates.things.filter(({ id }) => own.has(id))}
          className={styles.saidBar}
        >
          {bar.statements.length} said, {when}
        </TimeList>
      </li>
    );
  }
  if (bar.disputedBy) {
    const by = bar.disputedBy.join(', ');
    return (
      <li className={styles.barCell} style={place}>
        <button
          type="button"
          {...state}
          {...selection}
          aria-label={`${entity.name}, in dispute: ${formatDate(bar.when)} according to ${by}`}
          title={`${entity.name}: ${formatDate(bar.when)} according to ${by}`}
        >
          <bdi>
            {formatDate(bar.part, { year: false })} ({by})
          </bdi>
          <DisputeGlyph size={13} />
        </button>
      </li>
    );
  }
  return (
    <li className={styles.barCell} style={place}>
      <button
        type="button"
        {...state}
        {...selection}
        title={entity.name}
        aria-label={[spokenName(entity), look.word, formatDate(bar.when), bar.vague ? 'no day known' : '']
          .filter(Boolean)
          .join(', ')}
      >
        <EntityGlyph id={entity.id} size={14} />
        <bdi>
          <strong>{entity.shortName ?? entity.name}</strong> {[look.word, when].filter(Boolean).join(', ')}
        </bdi>
      </button>
    </li>
  );
}
