/** What happens beside a generated record's meetings: now and then a shelling, of which the parties accuse each other, and a draft. */
import { formatDate } from '@/lib/domain/dates';
import type { Entity, EntityOf } from '@/lib/domain/entities';
import type { Article } from './article';
import type { Coding } from './coding';
import type { Draws } from './draws';
import type { Planned } from './meetings';
import type { World } from './world';

interface Beside {
  /** Number of the meeting. */
  at: number;
  each: Planned;
  article: Article;
  world: World;
  coding: Coding;
  draws: Draws;
}

/** So many meetings lie between two shellings, and between two drafts. */
const betweenShellings = 23;
const betweenDrafts = 31;

export function tellAside(beside: Beside): Entity[] {
  if (beside.at % betweenShellings === 5) return [shelling(beside)];
  return beside.at % betweenDrafts === 9 ? [draft(beside)] : [];
}

function shelling({ at, each, article, world, coding, draws }: Beside): EntityOf<'Event'> {
  const town = draws.pick(world.towns);
  const id = `shelling-${at}`;
  const name = `Shelling of ${town.name}`;
  article.begin();
  const passage = article.say(`On ${formatDate(each.day)} shells hit ${town.name}`);
  const about = { subject: id, tense: 'past' } as const;
  coding.claim(
    `${name} took place.`,
    ['held'],
    { ...about, predicate: 'status', value: 'held' },
    { passage },
  );
  coding.claim(
    `The date given for it is ${formatDate(each.day)}.`,
    [each.day],
    { ...about, predicate: 'time', date: coding.date(each.day), dateBasis: 'printed' },
    { passage },
  );
  coding.claim(
    `It took place in ${town.name}.`,
    [town.id],
    { ...about, predicate: 'place', object: town.id },
    { passage },
  );
  const [one, two] = draws.several(world.parties, 2);
  const members = [one!, two!].map(({ state, government }, index) => {
    const accused = index ? one! : two!;
    const said = `${id}-${state.id}-accuses`;
    coding.statement(
      said,
      `${accused.state.name} shelled ${town.name}.`,
      {
        said: [government.id],
        about: [
          { on: id, stance: null, position: null },
          { on: accused.state.id, stance: null, position: null },
        ],
        tense: 'past',
      },
      { passage: article.say(`${state.name} accuses ${accused.state.name}`) },
    );
    return { says: `${accused.state.name}, says ${state.name}`, members: [said] };
  });
  coding.disagreements.push({
    ...{
      id: `${id}-by-whom`,
      question: `Who shelled ${town.name} on ${formatDate(each.day)}?`,
      fold: 'parties_dispute',
    },
    ...{ kind: 'content', basis: 'analyst', positions: members, note: null, resolution: null },
  });
  return { type: 'Event', id, name, kind: 'strike' };
}

function draft({ at, each, article, world, coding, draws }: Beside): EntityOf<'Document'> {
  const id = `draft-${at}`;
  const points = draws.whole(6, 28);
  const author = draws.chance(0.6) ? world.mediators.government : draws.pick(world.parties).government;
  article.begin();
  const passage = article.say(`The ${author.name} wrote a draft of ${points} points`);
  coding.claim(
    `The ${author.name} wrote the draft.`,
    [id],
    { subject: author.id, predicate: 'authored', object: id, tense: 'past' },
    { passage },
  );
  coding.claim(
    `The draft has ${points} points.`,
    [`${points}-points`],
    { subject: id, predicate: 'has-number', amount: points, unit: 'points' },
    { passage },
  );
  if (draws.chance(0.3)) {
    const others = points - draws.whole(1, 3);
    coding.claim(
      `The draft has ${others} points.`,
      [`${others}-points`],
      { subject: id, predicate: 'has-number', amount: others, unit: 'points' },
      { passage: article.say(`Others count ${others} points`), hand: 'second' },
    );
  }
  return { type: 'Document', id, name: `Draft of ${formatDate(each.day)}`, kind: 'plan' };
}
