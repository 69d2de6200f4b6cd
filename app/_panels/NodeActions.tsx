/** What can be done with the thing that is read, beside its name. */
'use client';
import { ExternalLink, EyeOff, Focus, Pin, PinOff, Plus } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { useVerbs } from '@/app/_explorer/verbs';
import styles from './NodeActions.module.css';
import { useNodeMenu } from './NodeMenu';

export function NodeActions({ id }: { id: string }) {
  const { view, built } = useExplorer();
  const verbs = useVerbs();
  const openMenu = useNodeMenu();
  const isPinned = verbs.isPinned([id]);
  const isInFocus = view.focus?.id === id;
  const isThere = built.network.nodes.some((node) => node.id === id);
  // Away from the canvas there is a place to keep only if it has been drawn before.
  const canPin = isPinned || (isThere && (view.tab === 'graph' || verbs.canPin([id])));
  const pinTitle = !canPin
    ? 'It has no place to be pinned at before the graph shows it'
    : isPinned
      ? 'Unpin (P)'
      : 'Pin where it is (P)';
  return (
    <div className={styles.actions} role="toolbar" aria-label="What to do with it">
      <button
        type="button"
        aria-pressed={isInFocus}
        title="Show only what lies within two steps of it"
        disabled={!isThere && !isInFocus}
        onClick={() => (isInFocus ? verbs.leaveFocus() : verbs.focusOn(id, 2))}
      >
        <Focus size={16} aria-hidden="true" /> Focus
      </button>
      <button
        type="button"
        aria-haspopup="menu"
        aria-label="Show neighbours"
        title="Show neighbours (Enter)"
        onClick={({ currentTarget }) => {
          const { left: x, bottom: y } = currentTarget.getBoundingClientRect();
          openMenu({ ids: [id], at: { x, y }, what: 'neighbours' });
        }}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={isPinned ? 'Unpin' : 'Pin'}
        aria-pressed={isPinned}
        title={pinTitle}
        disabled={!canPin}
        onClick={() => (isPinned ? verbs.unpin([id]) : verbs.pin([id]))}
      >
        {isPinned ? <PinOff size={16} aria-hidden="true" /> : <Pin size={16} aria-hidden="true" />}
      </button>
      <button
        type="button"
        aria-label="Hide"
        title="Hide (Del)"
        disabled={!isThere}
        onClick={() => verbs.hide([id])}
      >
        <EyeOff size={16} aria-hidden="true" />
      </button>
      <a href={host.recordPage(id)} aria-label="Open its page" title="Open its page">
        <ExternalLink size={16} aria-hidden="true" />
      </a>
    </div>
  );
}
