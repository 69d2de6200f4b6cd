/**
 * Joins the canvas to the verbs: what double click, right click and the keys do with the thing they are on, or with all
 * that is selected.
 */
'use client';
import { type MouseEvent, type RefObject, useMemo } from 'react';
import { useNodeMenu } from '@/app/_panels/NodeMenu';
import { isEntityId } from '@/lib/view/things';
import type { CanvasVerb } from './canvas/keys';
import { useExplorer } from './explorer-state';
import type { CanvasHandle } from './GraphCanvas';
import { useVerbs } from './verbs';

export function useHand(canvas: RefObject<CanvasHandle | null>) {
  const { view, select, setCiting } = useExplorer();
  const verbs = useVerbs();
  const openMenu = useNodeMenu();
  return useMemo(() => {
    const isEdge = (id: string) => !isEntityId(id);
    function ask(id: string, what: 'neighbours' | 'everything') {
      const at = canvas.current?.placeOnPage(id);
      if (at && !isEdge(id)) openMenu({ ids: [id], at: { x: at.x + 12, y: at.y + 8 }, what });
    }
    return {
      open(id: string) {
        select([id]);
        ask(id, 'neighbours');
      },
      leave() {
        if (view.focus) verbs.leaveFocus();
        else select([]);
      },
      back() {
        canvas.current?.focus();
      },
      menuAt(event: MouseEvent) {
        const id = canvas.current?.idAt({ x: event.clientX, y: event.clientY });
        if (!id) return;
        event.preventDefault();
        if (!view.selected.includes(id)) select([id]);
        if (!isEdge(id))
          openMenu({ ids: [id], at: { x: event.clientX, y: event.clientY }, what: 'everything' });
      },
      act(verb: CanvasVerb, id: string | null) {
        if (verb === 'find') return document.getElementById('find-in-view')?.focus();
        const ids = id && !view.selected.includes(id) ? [id] : view.selected;
        const lead = id ?? view.selected.at(-1);
        if (lead === undefined) return;
        if (verb === 'hide') verbs.hide(ids);
        else if (verb === 'keep') verbs.keepOnly(ids);
        else if (verb === 'pin') verbs.isPinned(ids) ? verbs.unpin(ids) : verbs.pin(ids);
        else if (verb === 'menu') ask(lead, 'everything');
        else if (verb === 'cite') {
          select([lead]);
          setCiting(lead);
        } else if (!isEdge(lead)) verbs.focusOn(lead, verb === 'focus 1' ? 1 : 2);
      },
    };
  }, [canvas, view, select, setCiting, verbs, openMenu]);
}
