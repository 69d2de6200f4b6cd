/**
 * What the hand does to what is on the canvas, by whatever means: each verb is a named step that can be undone. Verbs
 * take ids of nodes and edges and act on the nodes among them.
 */
'use client';
import { useMemo } from 'react';
import { isSameWay, type NeighbourGroup } from '@/lib/graph/expansion';
import type { Focus, Layout } from '@/lib/view/canvas-view';
import { useExplorer } from './explorer-state';

export const layoutWords: Record<Layout, string> = { side: 'By side', force: 'Force', time: 'By time' };

export function useVerbs() {
  const { view, change, entityById, drawn, scratch } = useExplorer();
  return useMemo(() => {
    const own = new Map(scratch.layers.flatMap(({ nodes }) => nodes.map(({ id, name }) => [id, name])));
    const entitiesOf = (ids: readonly string[]) => ids.filter((id) => entityById.has(id) || own.has(id));
    const nameOf = (ids: readonly string[]) =>
      ids.length === 1
        ? (entityById.get(ids[0]!)?.name ?? own.get(ids[0]!) ?? ids[0]!)
        : `${ids.length} things`;
    return {
      entitiesOf,
      nameOf,
      hide(ids: readonly string[]) {
        const gone = entitiesOf(ids).filter((id) => !view.hidden.includes(id));
        if (gone.length > 0) change(`Hid ${nameOf(gone)}`, { hidden: [...view.hidden, ...gone] });
      },
      keepOnly(ids: readonly string[]) {
        const kept = entitiesOf(ids);
        if (kept.length > 0) change(`Kept only ${nameOf(kept)}`, { only: kept, focus: null });
      },
      focusOn(id: string, steps: Focus['steps']) {
        change(`Focused on ${nameOf([id])}, ${steps === 1 ? '1 step' : '2 steps'}`, { focus: { id, steps } });
      },
      leaveFocus() {
        if (view.focus) change(`Left the focus on ${nameOf([view.focus.id])}`, { focus: null });
      },
      isPinned: (ids: readonly string[]) => ids.length > 0 && ids.every((id) => view.moved[id]),
      /** Whether the canvas has been drawn with them, so that there is a place to keep. */
      canPin: (ids: readonly string[]) => entitiesOf(ids).some((id) => drawn.current?.nodes[id]),
      pin(ids: readonly string[]) {
        const picture = drawn.current;
        if (!picture) return;
        const places = entitiesOf(ids).flatMap((id) => {
          const at = picture.nodes[id];
          return at ? [[id, { x: at.x - picture.width / 2, y: at.y - picture.height / 2 }] as const] : [];
        });
        change(`Pinned ${nameOf(places.map(([id]) => id))}`, {
          moved: { ...view.moved, ...Object.fromEntries(places) },
        });
      },
      unpin(ids: readonly string[]) {
        const moved = Object.fromEntries(Object.entries(view.moved).filter(([id]) => !ids.includes(id)));
        change(`Unpinned ${nameOf(ids)}`, { moved });
      },
      expand({ ids, ...way }: NeighbourGroup, most: number) {
        const { of, type, kind } = way;
        const count = Math.min(most, ids.length);
        const step = { of, type, way: way.way, kind, most, after: view.shown.length };
        const before = view.expanded.filter((each) => !(isSameWay(each, step) && each.most === most));
        change(`Expanded ${nameOf([of])} by ${count} (${way.reads})`, { expanded: [...before, step] });
      },
      canCollapse: (id: string) => view.expanded.some(({ of }) => of === id),
      collapse(id: string) {
        change(`Collapsed ${nameOf([id])}`, { expanded: view.expanded.filter(({ of }) => of !== id) });
      },
      layOut(layout: Layout) {
        // What was moved by hand was moved in another layout, and has no meaning in this one.
        if (layout !== view.layout)
          change(`Laid out ${layout === 'force' ? 'by force' : layoutWords[layout].toLowerCase()}`, {
            layout,
            moved: {},
          });
      },
    };
  }, [view, change, entityById, drawn, scratch]);
}
