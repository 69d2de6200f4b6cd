/**
 * What a parameter of a ready question can be picked from in this record, the most prominent first, and what is picked
 * unless somebody says otherwise: nobody should have to know an id to see a first answer.
 */
import type { PickKind, ReadyQuestion } from '@/lib/questions/ready-question';
import type { OverviewAnswer } from './answers';
import type { Picked } from './ready';

export interface Choice {
  id: string;
  name: string;
  /** Its side, for a choice among equals: two people whom a question joins are first of two sides. */
  side: string | null;
}

const typesOf: Partial<Record<PickKind, readonly string[]>> = {
  person: ['Person'],
  actor: ['Person', 'Organization'],
  issue: ['Issue'],
  meeting: ['Meeting'],
  document: ['Document'],
};

type Given = Pick<OverviewAnswer, 'entities' | 'relations' | 'sources' | 'card'>;

/** Every question about what is selected asks for some of these: of a large record they are sorted once. */
const known = new WeakMap<
  Given['relations'],
  { of: Omit<Given, 'relations'>; choices: Map<PickKind, readonly Choice[]> }
>();

/** All that a parameter of this kind can be picked from; nothing for days and numbers, which are typed. */
export function choicesOf(kind: PickKind, given: Given): readonly Choice[] {
  const { entities, relations, sources, card } = given;
  let kept = known.get(relations);
  const isSame = kept?.of.entities === entities && kept.of.sources === sources && kept.of.card === card;
  if (!kept || !isSame) kept = { of: { entities, sources, card }, choices: new Map() };
  known.set(relations, kept);
  const choices = kept.choices.get(kind) ?? sortedChoices(kind, given);
  kept.choices.set(kind, choices);
  return choices;
}

function sortedChoices(kind: PickKind, { entities, relations, sources, card }: Given): readonly Choice[] {
  if (kind === 'source') return sources.map(({ id, title }) => ({ id, name: `${id} ${title}`, side: null }));
  if (kind === 'side') return card.sides.map(({ id, name }) => ({ id, name, side: id }));
  const types = typesOf[kind];
  if (!types) return [];
  const times = new Map<string, number>();
  for (const { from, to } of relations) for (const id of [from, to]) times.set(id, (times.get(id) ?? 0) + 1);
  return entities
    .filter(({ type }) => types.includes(type))
    .sort(
      (a, b) =>
        Number(a.format === 'series') - Number(b.format === 'series') ||
        (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id, name, side }) => ({ id, name, side }));
}

/**
 * What is picked at first: what the question is asked about where it fits, then what is most prominent, of another side
 * where two are joined. Days are left open.
 */
export function firstPicks(
  { picks }: ReadyQuestion,
  overview: OverviewAnswer,
  about: readonly string[] = [],
): Picked {
  const picked: Record<string, string | number | null> = {};
  const used: Choice[] = [];
  for (const [name, { kind, fallback }] of Object.entries(picks)) {
    const choices = choicesOf(kind, overview).filter(({ id }) => !used.some((each) => each.id === id));
    const choice =
      choices.find(({ id }) => about.includes(id)) ??
      choices.find(({ side }) => !used.some((each) => each.side === side && side !== null)) ??
      choices[0];
    picked[name] = choice?.id ?? fallback;
    if (choice) used.push(choice);
  }
  return picked;
}

/** Whether the question can be asked about such an entity: its first parameter is picked from its kind. */
export function isAbout({ picks }: ReadyQuestion, types: readonly string[]): boolean {
  const kinds = Object.values(picks).map(({ kind }) => typesOf[kind] ?? []);
  return types.length > 0 && types.every((type, index) => kinds[index]?.includes(type));
}
