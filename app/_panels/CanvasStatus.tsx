/** What the hand took off the canvas, put on it or pinned; each taken back with one click. */
'use client';
import { X } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useVerbs } from '@/app/_explorer/verbs';
import { measureWords } from './measure-words';

export function CanvasStatus() {
  const { view, change, entityById, built } = useExplorer();
  const { leaveFocus, nameOf } = useVerbs();
  const pinned = Object.keys(view.moved);
  const expanded = new Set(view.expanded.map(({ of }) => of));
  const away = (reason: string) => [...built.absent.values()].filter((each) => each === reason).length;
  return (
    <>
      {view.focus && (
        <button type="button" aria-label="Leave the focus" onClick={leaveFocus}>
          focus on {entityById.get(view.focus.id)?.name}, {view.focus.steps === 1 ? '1 step' : '2 steps'}:{' '}
          {away('focus')} hidden <X size={12} aria-hidden="true" />
        </button>
      )}
      {view.only.length > 0 && (
        <button
          type="button"
          aria-label="Show what was not kept"
          onClick={() => change('Showed what was not kept', { only: [] })}
        >
          kept only {nameOf(view.only)}: {away('not kept')} hidden <X size={12} aria-hidden="true" />
        </button>
      )}
      {expanded.size > 0 && (
        <button type="button" onClick={() => change('Collapsed everything', { expanded: [] })}>
          expanded {nameOf([...expanded])} <X size={12} aria-hidden="true" />
        </button>
      )}
      {view.measure && (
        <button type="button" onClick={() => change('Drew all marks as at rest', { measure: null })}>
          {view.measure === 'groups' ? 'coloured by group, not side' : measureWords[view.measure].step}{' '}
          <X size={12} aria-hidden="true" />
        </button>
      )}
      {pinned.length > 0 && (
        <button type="button" onClick={() => change('Unpinned everything', { moved: {} })}>
          {pinned.length} pinned <X size={12} aria-hidden="true" />
        </button>
      )}
    </>
  );
}
