/**
 * What one source tells of one meeting: its sentences, and the facts that rest on them. A source that tells it after
 * another may differ in the day, the length or who was there; who denies it is heard too.
 */
import { formatDate } from '@/lib/domain/dates';
import type { Article } from './article';
import type { Coding } from './coding';
import type { Draws } from './draws';
import type { Planned } from './meetings';
import { lower, Speech } from './speech';
import { hours } from './words';
import type { Party, Somebody, World } from './world';

export interface Telling {
  planned: Planned;
  article: Article;
  /** Whether another source told of it before. */
  isLater: boolean;
}

export class Reporter {
  private readonly speech: Speech;

  constructor(
    private readonly world: World,
    private readonly coding: Coding,
    private readonly draws: Draws,
  ) {
    this.speech = new Speech(world, coding, draws);
  }

  tell(telling: Telling) {
    const { planned, article, isLater } = telling;
    const { meeting, status } = planned;
    article.begin();
    const opening = this.opening(telling);
    if (status === 'denied') return isLater ? this.deny(telling) : this.happened(telling, opening);
    this.coding.claim(
      `The source has ‘${meeting.name}’ as ${status}.`,
      [status],
      { subject: meeting.id, predicate: 'status', value: status, tense: tenseOf(status) },
      { passage: opening },
    );
    if (status === 'held') this.happened(telling, opening);
    else if (status !== 'cancelled') this.isAhead(telling);
  }

  /** The first sentence: what, when and where. */
  private opening({ planned, article, isLater }: Telling): string {
    const { meeting, status, day, town, series, mediators } = planned;
    const { coding, draws } = this;
    const differs = isLater && status === 'held' && draws.chance(0.05);
    const when = differs ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : day;
    const words = openings[status](meeting.name, formatDate(when), town.name);
    const passage = article.say(words, draws.chance(0.12) ? [this.world.agency.id] : []);
    const tense = tenseOf(status);
    const modality = status === 'hypothetical' ? ('hypothetical' as const) : ('asserted' as const);
    const about = { subject: meeting.id, tense, modality };
    if (series) {
      const from = { passage, certainty: 'inferred' } as const;
      coding.claim(
        `‘${meeting.name}’ belongs to the series.`,
        [series.id],
        { subject: meeting.id, predicate: 'part-of', object: series.id, tense },
        from,
      );
      coding.claim(
        `The ${series.name} took place.`,
        ['held'],
        { subject: series.id, predicate: 'status', value: 'held', tense: 'past' },
        from,
      );
    }
    coding.claim(
      `The date given for ‘${meeting.name}’ is ${formatDate(when)}.`,
      [when],
      { ...about, predicate: 'time', date: coding.date(when), dateBasis: 'printed' },
      { passage },
    );
    if (meeting.format !== 'conversation' && (mediators.length === 0 || draws.chance(0.9)))
      coding.claim(
        `The place given for ‘${meeting.name}’ is ${town.name}.`,
        [town.id],
        { ...about, predicate: 'place', object: town.id },
        { passage },
      );
    return passage;
  }

  private happened(telling: Telling, opening: string) {
    const { planned, article, isLater } = telling;
    const { meeting, delegations, mediators, interviewer, issues, status } = planned;
    const { coding, draws } = this;
    if (status === 'denied')
      coding.claim(
        `The source has ‘${meeting.name}’ as held.`,
        ['held'],
        { subject: meeting.id, predicate: 'status', value: 'held', tense: 'past' },
        { passage: opening, hand: 'second' },
      );
    for (const { party, people } of delegations) this.present(telling, party, people);
    if (mediators.length) this.mediated(telling, mediators);
    if (interviewer) {
      const passage = article.say(`${interviewer.entity.name} asked the questions`);
      coding.participation(
        `${interviewer.entity.name} led the interview.`,
        {
          actor: interviewer.entity.id,
          meeting: meeting.id,
          role: 'interviewer',
          onBehalfOf: interviewer.organization,
        },
        { passage },
      );
    }
    if (meeting.format === 'report') {
      const { party } = delegations[0]!;
      const passage = article.say(
        `The ${party.government.name.toLowerCase().replace(party.state.name.toLowerCase(), party.state.name)} heard the report`,
      );
      coding.participation(
        `The ${party.government.name} heard the report.`,
        { actor: party.government.id, meeting: meeting.id },
        { passage },
      );
    }
    if (meeting.format === 'conversation') {
      const channel = meeting.id.length % 3 ? 'phone' : 'video';
      coding.claim(
        `They spoke by ${channel}.`,
        [channel],
        { subject: meeting.id, predicate: 'channel', value: channel, tense: 'past' },
        { passage: article.say(`They spoke by ${channel}`) },
      );
    }
    if (draws.chance(isLater ? 0.25 : 0.45)) this.lasted(telling);
    for (const issue of issues.slice(0, draws.whole(0, 2)))
      coding.claim(
        `‘${meeting.name}’ dealt with ${issue.name}.`,
        [issue.id],
        { subject: meeting.id, predicate: 'topic', object: issue.id, tense: 'past' },
        { passage: article.say(`One point was ${lower(issue.name)}`) },
      );
    if (isLater && delegations.length > 1 && draws.chance(0.05)) this.absent(telling);
    const speakers = delegations.flatMap(({ party, people }) => people.map((who) => ({ party, who })));
    for (let words = draws.whole(0, 2); words > 0; words--) {
      const { party, who } = draws.early(speakers);
      this.speech.speaks(planned, article, party, who);
    }
  }

  private present({ planned, article, isLater }: Telling, party: Party, people: Somebody[]) {
    const { meeting } = planned;
    const [leader] = people as [Somebody];
    const names = people.map((each, at) =>
      at === 0 && !isLater ? `${each.entity.name}, ${each.office},` : each.entity.name,
    );
    const passage = article.say(
      `For ${party.state.name} ${meeting.format === 'report' ? 'spoke' : 'came'} ${listed(names)}`.replace(
        /,$/,
        '',
      ),
    );
    if (!isLater) this.coding.role(leader, { passage });
    for (const [at, { entity, own }] of people.entries()) {
      const role =
        at > 0 ? (at === 2 ? 'adviser' : 'participant') : people.length > 1 ? 'lead' : 'negotiator';
      this.coding.participation(
        `${entity.name} took part in ‘${meeting.name}’ for ${party.state.name}.`,
        { actor: entity.id, meeting: meeting.id, role, onBehalfOf: party.state.id },
        { passage, hand: this.draws.chance(0.1) ? 'second' : 'first' },
      );
      this.coding.name(entity.id, entity.name, null, passage);
      if (own && this.draws.chance(0.06))
        this.coding.name(
          entity.id,
          own.value,
          own.lang,
          article.say(`At home the name is written ${own.value}`),
        );
    }
    if (people.length > 3) {
      const { delegation } = party;
      const text = `${listed(people.slice(1).map(({ entity }) => entity.name))} belong to the ${delegation.name}`;
      const from = { passage: article.say(text) };
      for (const { entity } of people.slice(1))
        this.coding.claim(
          `${entity.name} belongs to the ${delegation.name}.`,
          [delegation.id],
          { subject: entity.id, predicate: 'member-of', object: delegation.id },
          from,
        );
    }
  }

  private mediated({ planned: { meeting }, article }: Telling, mediators: Somebody[]) {
    const { state } = this.world.mediators;
    const passage = article.say(
      `${listed(mediators.map(({ entity }) => entity.name))} of ${state.name} mediated`,
    );
    for (const [at, { entity }] of mediators.entries())
      this.coding.participation(
        `${entity.name} mediated at ‘${meeting.name}’.`,
        { actor: entity.id, meeting: meeting.id, role: at ? 'observer' : 'mediator', onBehalfOf: state.id },
        { passage },
      );
  }

  private lasted({ planned: { meeting }, article }: Telling) {
    const amount = 1 + ((meeting.id.length * 7 + (this.draws.chance(0.2) ? 1 : 0)) % hours.length);
    const unit = amount === 1 ? 'hour' : 'hours';
    const value = `${hours[amount - 1]} ${unit}`;
    this.coding.claim(
      `‘${meeting.name}’ lasted ${value}.`,
      [value.replace(' ', '-')],
      { subject: meeting.id, predicate: 'duration', value, amount, unit, tense: 'past' },
      { passage: article.say(`It lasted ${value}`) },
    );
  }

  private absent({ planned: { meeting, delegations }, article }: Telling) {
    const { party, people } = this.draws.pick(delegations);
    const { entity } = people.at(-1)!;
    const passage = article.say(`${entity.name} was not there, according to ${party.state.name}`);
    this.coding.participation(
      `${entity.name} did not take part in ‘${meeting.name}’.`,
      { actor: entity.id, meeting: meeting.id, presence: 'denied' },
      { passage, certainty: 'claimed' },
    );
  }

  private deny({ planned: { meeting, delegations }, article }: Telling) {
    const [{ party, people }] = delegations as [Planned['delegations'][number]];
    const { entity } = people[0]!;
    const passage = article.say(
      `${party.state.name} denies that ${entity.name} was there or that it took place`,
    );
    const text = `It is denied that ‘${meeting.name}’ took place.`;
    const denied = this.coding.claim(
      text,
      ['denied'],
      { subject: meeting.id, predicate: 'status', value: 'denied', tense: 'past' },
      { passage, certainty: 'claimed' },
    );
    this.coding.participation(
      `${entity.name} did not take part in ‘${meeting.name}’.`,
      { actor: entity.id, meeting: meeting.id, presence: 'denied' },
      { passage, certainty: 'claimed' },
    );
    const id = `${meeting.id}-took-place`;
    if (this.coding.disagreements.some((each) => each.id === id)) return;
    this.coding.disagreements.push({
      ...{
        id,
        question: `Did the meeting take place: ${meeting.name}?`,
        fold: 'parties_dispute',
        kind: 'status',
      },
      ...{ basis: 'analyst', note: null, resolution: null },
      positions: [
        { says: 'It took place', members: [`${meeting.id}.status.held`] },
        { says: `${party.state.name} denies it`, members: [denied, `${entity.id}.at.${meeting.id}.denied`] },
      ],
    });
  }

  private isAhead({ planned: { meeting, delegations, status }, article }: Telling) {
    const people = delegations.map(({ people }) => people[0]!);
    const passage = article.say(
      `${listed(people.map(({ entity }) => entity.name))} ${status === 'planned' ? 'are expected' : 'would come'}`,
    );
    const presence = status === 'planned' || status === 'proposed' ? status : 'hypothetical';
    for (const { entity } of people)
      this.coding.participation(
        `${entity.name} is ${presence} at ‘${meeting.name}’.`,
        { actor: entity.id, meeting: meeting.id, presence },
        { passage },
      );
  }
}

const openings: Record<Planned['status'], (name: string, date: string, town: string) => string> = {
  held: (name, date, town) => `${name}: it took place on ${date} in ${town}`,
  denied: (name, date, town) => `${name}: it is said to have taken place on ${date} in ${town}`,
  planned: (name, date, town) => `${name}: it is planned for ${date} in ${town}`,
  proposed: (name, date, town) => `${name}: ${date} and ${town} are proposed for it`,
  hypothetical: (name, date, town) => `${name}: it might take place on ${date} in ${town}`,
  cancelled: (name, date, town) => `${name}: set for ${date} in ${town}, it did not go ahead`,
};
const tenseOf = (status: Planned['status']) =>
  status === 'held' || status === 'denied' || status === 'cancelled'
    ? ('past' as const)
    : ('future' as const);
const listed = (names: readonly string[]) =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ').replace(/,,/g, ',')} and ${names.at(-1)}`;
