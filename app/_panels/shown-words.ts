/** What a picture that leaves the explorer says of itself: what it leaves out, and which sources it rests on. */
import type { useExplorer } from '@/app/_explorer/explorer-state';
import { leftOutBy } from '@/lib/view/left-out';
import { measureWords } from './measure-words';

export type Shown = ReturnType<typeof useExplorer>;

const factsOf = (rows: readonly { fact: string }[]) => new Set(rows.map(({ fact }) => fact)).size;

/** What is shown, what is left out, and why, in a sentence. */
export function leftOut(
  { view, entities, built, card, scratch, statements }: Shown,
  onlySelection = false,
): string {
  const meetings = entities.filter(({ type }) => type === 'Meeting');
  const drawn = new Set(built.network.nodes.map(({ id }) => id));
  const names = new Map([...card.sides, ...entities].map(({ id, name }) => [id, name]));
  const parts = [
    `${meetings.filter(({ id }) => drawn.has(id)).length} of ${meetings.length} meetings shown`,
    // What is said on two issues has two marks, and is one; what a source ascribes in its own voice is no statement.
    ...(statements.all.length > 0
      ? [`${factsOf(statements.left)} of ${factsOf(statements.all)} statements and positions on issues`]
      : []),
    ...(onlySelection ? [`only the selection (${view.selected.length})`] : []),
    ...(view.measure ? [measureWords[view.measure].caption] : []),
    ...leftOutBy(view, (id) => names.get(id) ?? id),
    ...scratch.layers.map(({ file }) => `with what is from ${file}, which is not in the record`),
  ];
  return `${parts.join('; ')}.`;
}

export function sourcesLine({ sources, view }: Shown): string {
  const trusted = sources.filter(({ id }) => !view.sourcesOff.includes(id));
  return `Sources: ${trusted.map(({ id, title }) => `${id} ${title}`).join(' · ')}`;
}
