/**
 * The meetings of a generated record, in the order of their days: in series with delegations that stay together, calls,
 * interviews and reports beside them; most took place, some are ahead, denied or called off.
 */

import type { EntityOf } from '@/lib/domain/entities';
import { slug } from '@/lib/domain/slug';
import type { Status } from '@/lib/domain/values';
import { dayOf } from './coding';
import type { Draws } from './draws';
import { ordinals, talks } from './words';
import type { Party, Somebody, World } from './world';

export interface Delegation {
  party: Party;
  /** Who leads it first. */
  people: Somebody[];
}
export interface Planned {
  meeting: EntityOf<'Meeting'>;
  series: EntityOf<'Meeting'> | null;
  status: Exclude<Status, 'disputed' | 'ongoing'>;
  day: string;
  town: EntityOf<'Place'>;
  delegations: Delegation[];
  mediators: Somebody[];
  interviewer: Somebody | null;
  issues: World['issues'];
}

interface Series {
  meeting: EntityOf<'Meeting'>;
  teams: Delegation[];
  mediators: Somebody[];
  town: EntityOf<'Place'>;
  issues: World['issues'];
  sessions: number;
}
/** An id has 60 characters at most, and those of disagreements begin with a meeting's. */
const LONGEST = 40;
/** So many sessions has a series, on average. */
const sessionsEach = 13;

export function planMeetings(
  world: World,
  meetings: number,
  draws: Draws,
): { series: Series['meeting'][]; planned: Planned[] } {
  const taken = new Map<string, number>();
  const idOf = (name: string) => {
    const plain = slug(name).slice(0, LONGEST).replace(/-$/, '');
    const number = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, number);
    return number === 1 ? plain : `${plain}-no-${number}`;
  };
  const seriesCount = Math.max(1, Math.round(meetings / (sessionsEach + 3)));
  const days = Math.min(3 * meetings, 40 + 12 * Math.sqrt(meetings));
  const all = Array.from({ length: seriesCount }, () => beginSeries(world, draws, idOf));
  const count = Math.max(1, meetings - seriesCount);
  const planned = Array.from({ length: count }, (_, at): Planned => {
    const day = dayOf(Math.floor((days * at) / count));
    // Each series is begun in its turn, and goes on beside its neighbours.
    const own = Math.floor((at * seriesCount) / count);
    const isFirst = at === 0 || own !== Math.floor(((at - 1) * seriesCount) / count);
    const near = isFirst ? own : own + draws.whole(-1, 1);
    const series = all[Math.max(0, Math.min(seriesCount - 1, near))]!;
    const isAhead = at > 0.96 * count;
    const status: Planned['status'] = isAhead
      ? draws.weighted({ planned: 6, proposed: 3, hypothetical: 1 })
      : draws.weighted({ held: 93, cancelled: 3, denied: 2, proposed: 1, hypothetical: 1 });
    const form =
      isFirst || isAhead ? 'session' : draws.weighted({ session: 78, call: 12, interview: 6, report: 4 });
    const common = { status, day, series: null, mediators: [], interviewer: null, town: series.town };
    const issues = draws.several(series.issues, draws.whole(1, 3));
    if (form === 'session') return session(series, { ...common, issues }, draws, idOf);
    const [first, second] = draws.several(series.teams, 2) as [Delegation, Delegation];
    const [one, two] = [draws.early(first.people), draws.early(second.people)];
    const alone = (person: Somebody, party: Party): Delegation => ({ party, people: [person] });
    const meeting = (name: string, format: EntityOf<'Meeting'>['format']): EntityOf<'Meeting'> => ({
      ...{ type: 'Meeting', id: idOf(name), name, format },
    });
    if (form === 'call')
      return {
        ...{
          ...common,
          issues,
          meeting: meeting(`Call of ${one.entity.name} and ${two.entity.name}`, 'conversation'),
        },
        delegations: [alone(one, first.party), alone(two, second.party)],
      };
    const interviewer = form === 'interview' ? draws.early(world.journalists) : null;
    return {
      ...{ ...common, issues, interviewer, delegations: [alone(one, first.party)] },
      meeting: interviewer
        ? meeting(`Interview of ${one.entity.name}`, 'interview')
        : meeting(`Report of ${one.entity.name}`, 'report'),
    };
  });
  return { series: all.map(({ meeting }) => meeting), planned };
}

function beginSeries(world: World, draws: Draws, idOf: (name: string) => string): Series {
  const town = draws.early(world.towns);
  const name = `${draws.pick(talks)} talks of ${town.name}`;
  const parties = draws.several(world.parties, world.parties.length > 2 && draws.chance(0.4) ? 3 : 2);
  return {
    meeting: { type: 'Meeting', id: idOf(name), name, format: 'series' },
    teams: parties.map((party) => ({ party, people: teamOf(party, draws) })),
    mediators: draws.chance(0.7) ? draws.several(world.mediators.people, draws.whole(1, 3)) : [],
    ...{ town, issues: draws.several(world.issues, 5), sessions: 0 },
  };
}

/** Neighbours in the side's list, so that the same people are in several series; sometimes one who leads everywhere. */
function teamOf({ people }: Party, draws: Draws): Somebody[] {
  const size = Math.min(people.length, draws.whole(4, 9));
  const from = Math.floor(draws.share() ** 1.4 * (people.length - size + 1));
  const team = people.slice(from, from + size);
  return draws.chance(0.35) ? [...new Set([draws.early(people.slice(0, 4)), ...team])] : team;
}

function session(
  series: Series,
  common: Omit<Planned, 'meeting' | 'delegations'>,
  draws: Draws,
  idOf: (name: string) => string,
): Planned {
  const number = series.sessions++;
  const which = ordinals[number] ? `${ordinals[number]} session` : `Session ${number + 1}`;
  const name = `${which} of the ${series.meeting.name}`;
  const parties = series.teams.length === 3 && draws.chance(0.5) ? series.teams.slice(0, 2) : series.teams;
  const mediators = draws.chance(0.8) ? series.mediators : [];
  const sides = parties.length + (mediators.length ? 1 : 0);
  const format = sides > 3 ? 'multilateral' : sides === 3 ? 'trilateral' : 'bilateral';
  return {
    ...common,
    ...{ series: series.meeting, mediators, meeting: { type: 'Meeting', id: idOf(name), name, format } },
    delegations: parties.map(({ party, people }) => ({
      party,
      people: draws.several(people, draws.whole(1, 4)),
    })),
  };
}
