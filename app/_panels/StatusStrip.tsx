/** What is shown and what is not, and why; each reason can be taken back with one click. */
'use client';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { isAway, useHealth } from '@/app/_explorer/queries';
import { statuses } from '@/lib/domain/values';
import { layerOf } from '@/lib/graph/build-network';
import { CanvasStatus } from './CanvasStatus';
import { CrowdStatus } from './CrowdStatus';
import { DateStatus } from './DateStatus';
import { FinerStatus } from './FinerStatus';
import { LinkStatus } from './LinkStatus';
import { ScratchStatus } from './ScratchStatus';
import styles from './StatusStrip.module.css';
import { TrustStatus } from './TrustStatus';
import { UnnamedStatus } from './UnnamedStatus';

/** On a phone the strip scrolls sideways, which a keyboard can do only where it can stop. */
const scrolls = { tabIndex: 0 };

const attendance = new Set(['ATTENDED', 'EXPECTED_AT']);

export function StatusStrip() {
  const { entities, relations, built, view, change, card, entityById } = useExplorer();
  const health = useHealth();
  // Those whom only a filter parts from their meetings are not meant.
  const named = useMemo(
    () => new Set(relations.filter(({ type }) => attendance.has(type)).map(({ from }) => from)),
    [relations],
  );
  const { meetings, shown, waiting, layers, untied } = useMemo(() => {
    const meetings = entities.filter((entity) => entity.type === 'Meeting');
    const drawn = new Set(built.network.nodes.map((node) => node.id));
    const waiting = meetings.filter((meeting) => built.absent.get(meeting.id) === 'layer');
    return {
      ...{ meetings, waiting, shown: meetings.filter((meeting) => drawn.has(meeting.id)) },
      layers: [...new Set(waiting.map((meeting) => layerOf(meeting)))].filter(Boolean),
      untied: [...built.absent].filter(
        ([id, why]) => why === 'no tie' && entityById.get(id)?.type === 'Organization' && !named.has(id),
      ),
    };
  }, [entities, built, entityById, named]);
  return (
    <section className={styles.strip} aria-label="What is shown" {...scrolls}>
      {isAway(health.error) && (
        <strong role="alert">
          The database does not answer. What is open stays; Parley asks again every 2 seconds.
        </strong>
      )}
      <LinkStatus />
      {health.data?.answers === 'record' && (
        <span>Answered from the record itself: no database runs, which only the Cypher tab needs</span>
      )}
      <span>
        {shown.length} of {meetings.length} meetings
      </span>
      <CrowdStatus />
      <UnnamedStatus />
      {waiting.length > 0 && (
        <span>
          {waiting.length} not shown at first ({layers.join(', ')})
        </span>
      )}
      {untied.length > 0 && <span>{untied.length} organisations named without attending</span>}
      <TrustStatus />
      <DateStatus />
      <FinerStatus />
      <CanvasStatus />
      <ScratchStatus />
      {view.sidesOff.map((id) => {
        const name = card.sides.find((side) => side.id === id)?.name ?? id;
        return (
          <button
            key={id}
            type="button"
            aria-label={`Show ${name} again`}
            onClick={() =>
              change(`Showed ${name}`, { sidesOff: view.sidesOff.filter((each) => each !== id) })
            }
          >
            without {name} <X size={12} aria-hidden="true" />
          </button>
        );
      })}
      {view.statusesOff.map((status) => (
        <button
          key={status}
          type="button"
          aria-label={`Show what is ${status} again`}
          onClick={() =>
            change(`Showed what is ${status}`, {
              statusesOff: view.statusesOff.filter((each) => each !== status),
            })
          }
        >
          without {statuses.labels[status].toLowerCase()} <X size={12} aria-hidden="true" />
        </button>
      ))}
      {view.hidden.length > 0 && (
        <button type="button" onClick={() => change('Showed what was hidden', { hidden: [] })}>
          {view.hidden.length} hidden by hand <X size={12} aria-hidden="true" />
        </button>
      )}
    </section>
  );
}
