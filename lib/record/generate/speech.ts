/**
 * What people say in a generated record: each side has a line on each issue that moves slowly, and who speaks for it
 * stands near that line. Words are sometimes those of an official who is not named.
 */
import type { Article } from './article';
import type { Coding } from './coding';
import type { Draws } from './draws';
import type { Planned } from './meetings';
import { stances } from './words';
import type { Party, Somebody, World } from './world';

export class Speech {
  /** Where each party stands on each issue, 0 (for) to 4 (against); each speaker stands near it. */
  private readonly lines = new Map<string, number>();
  private readonly lastSaid = new Map<string, string>();
  private said = 0;

  constructor(
    private readonly world: World,
    private readonly coding: Coding,
    private readonly draws: Draws,
  ) {}

  speaks({ meeting, day, issues }: Planned, article: Article, party: Party, who: Somebody) {
    const { coding, draws } = this;
    const issue = draws.early(issues);
    const key = `${party.side.id} ${issue.id}`;
    const line = this.lines.get(key) ?? draws.whole(0, 4);
    // A line moves, slowly.
    const moved = draws.chance(0.08) ? clamp(line + draws.whole(-1, 1)) : line;
    this.lines.set(key, moved);
    const at = clamp(moved + Number(draws.weighted({ '-1': 1, '0': 5, '1': 1 })));
    const quote = issue.words.said[at]!;
    const isUnnamed = draws.chance(0.05);
    const speaker = isUnnamed ? this.world.unnamed : who.entity;
    const passage = article.say(`“${quote},” ${isUnnamed ? lower(speaker.name) : speaker.name} said`);
    const id = `said-${++this.said}-${issue.id}`;
    const answered = this.lastSaid.get(issue.id);
    coding.statement(
      id,
      `${quote}.`,
      {
        ...{ said: [speaker.id], quote, about: [{ on: issue.id, stance: stances[at]!, position: null }] },
        ...{ atMeeting: meeting.id, date: coding.date(day), dateBasis: 'context' },
        medium: meeting.format === 'interview' ? 'interview' : draws.chance(0.6) ? 'press' : 'spoken',
        modality: at === 1 ? 'conditional' : 'asserted',
        answers: answered && draws.chance(0.3) ? [answered] : [],
      },
      { passage, hand: isUnnamed ? 'second' : 'first' },
    );
    this.lastSaid.set(issue.id, id);
    if (draws.chance(0.1))
      coding.claim(
        `${party.state.name} holds a position on ${issue.name}.`,
        [issue.id, String(moved)],
        {
          subject: party.state.id,
          predicate: 'position',
          about: [{ on: issue.id, stance: stances[moved]!, position: null }],
        },
        { passage: article.say(`That is the line of ${party.state.name}`), certainty: 'claimed' },
      );
  }
}

const clamp = (line: number) => Math.max(0, Math.min(4, line));
export const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
