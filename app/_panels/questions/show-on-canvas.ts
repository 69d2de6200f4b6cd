/** What a view must change so that the entities of an answer are on the picture and selected; one step to undo. */
import type { ReadyAnswer } from '@/lib/answer/ready';
import { layerOf } from '@/lib/graph/build-network';
import type { EntitySummary } from '@/lib/questions/overview';
import type { ReadyQuestion } from '@/lib/questions/ready-question';
import type { Layer, View } from '@/lib/view/view';

export function showOnCanvas(
  question: ReadyQuestion,
  answer: ReadyAnswer,
  { view, entityById }: { view: View; entityById: ReadonlyMap<string, EntitySummary> },
): { ids: string[]; next: Partial<View> } {
  const entityColumns = Object.entries(question.columns)
    .filter(([, { show }]) => show === 'entity' || show === 'entities')
    .map(([name]) => name);
  const entityPicks = Object.entries(question.picks).filter(([, { kind }]) =>
    ['person', 'actor', 'issue', 'meeting', 'document'].includes(kind),
  );
  const found = [
    ...answer.rows.flatMap((row) => entityColumns.flatMap((name) => row[name] ?? [])),
    ...entityPicks.map(([name]) => answer.picked[name]),
  ].flatMap((id) => entityById.get(String(id)) ?? []);
  const entities = [...new Map(found.map((entity) => [entity.id, entity])).values()];
  return viewWith(entities, view);
}

/** These entities on the picture and selected, whatever was switched off. */
export function viewWith(
  entities: readonly EntitySummary[],
  view: View,
): { ids: string[]; next: Partial<View> } {
  const ids = entities.map(({ id }) => id);
  const needed = entities.flatMap((entity) => layerOf(entity) ?? []);
  const dated = entities.some(({ type }) => type === 'Meeting' || type === 'Event');
  return {
    ids,
    next: {
      tab: 'graph',
      selected: ids,
      shown: [...new Set<Layer>([...view.shown, ...needed])],
      hidden: view.hidden.filter((id) => !ids.includes(id)),
      only: view.only.length > 0 ? [...new Set([...view.only, ...ids])] : view.only,
      focus: null,
      sidesOff: view.sidesOff.filter((side) => !entities.some((entity) => entity.side === side)),
      statusesOff: view.statusesOff.filter((status) => !entities.some((entity) => entity.status === status)),
      ...(dated ? { from: null, to: null, undated: true } : {}),
    },
  };
}
