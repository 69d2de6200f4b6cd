/** Fits a view to the record that is open: what the record does not hold is taken out of the view, and named. */

import { isOwn } from '@/lib/scratch/scratch';
import { type OpenedLink, versionOf } from '@/lib/view/link';
import { saidOf, sourceOf } from '@/lib/view/things';
import type { View } from '@/lib/view/view';
import type { OverviewAnswer } from './answers';

/** What of a link could not be followed. */
export interface LinkNotice {
  /** What nothing can read. */
  dropped: readonly string[];
  /** Ids that this record does not hold. */
  gone: readonly string[];
  /** Whether it was made on another version of the record. */
  otherVersion: boolean;
}

export const allFollowed: LinkNotice = { dropped: [], gone: [], otherVersion: false };

export function fitView(view: View, answer: OverviewAnswer): { view: View; gone: string[] } {
  const known = new Set(answer.entities.map((entity) => entity.id));
  const edges = new Set(answer.relations.map(({ type, from, to }) => `${type}:${from}:${to}`));
  const sources = new Set(answer.sources.map((source) => source.id));
  const sides = new Set(answer.card.sides.map((side) => side.id));
  const disagreements = new Set(answer.disagreements.map((each) => each.id));
  const gone = new Set<string>();
  const keepIf = (isThere: (id: string) => boolean) => (ids: readonly string[]) =>
    ids.filter((id) => {
      if (!isThere(id)) gone.add(id);
      return isThere(id);
    });
  const isSaid = (id: string) => {
    const said = saidOf(id);
    return said !== null && known.has(said.actor) && known.has(said.issue);
  };
  const keep = keepIf(
    (id) => known.has(id) || edges.has(id) || sources.has(sourceOf(id) ?? '') || isOwn(id) || isSaid(id),
  );
  const moved = Object.fromEntries(keep(Object.keys(view.moved)).map((id) => [id, view.moved[id]!]));
  return {
    view: {
      ...view,
      selected: keep(view.selected),
      hidden: keep(view.hidden),
      only: keep(view.only),
      focus: view.focus && keep([view.focus.id]).length > 0 ? view.focus : null,
      expanded: view.expanded.filter(({ of }) => keep([of]).length > 0),
      sidesOff: keepIf((id) => sides.has(id))(view.sidesOff),
      sourcesOff: keepIf((id) => sources.has(id))(view.sourcesOff),
      moved,
      disagreement:
        keepIf((id) => disagreements.has(id))(view.disagreement ? [view.disagreement] : [])[0] ?? null,
    },
    gone: [...gone],
  };
}

/** A link that was read, as this record can show it. */
export function followLink(
  { view, dropped, madeOn }: OpenedLink,
  answer: OverviewAnswer,
): { view: View; notice: LinkNotice } {
  const fit = fitView(view, answer);
  const otherVersion = madeOn !== null && madeOn !== versionOf(answer.card.checksum);
  return { view: fit.view, notice: { dropped, gone: fit.gone, otherVersion } };
}
