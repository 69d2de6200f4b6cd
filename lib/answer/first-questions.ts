/**
 * Where a reader begins: what the sources say of themselves in one line, and five questions found by rule from what the
 * record holds, each with the view that answers it. A question that the record gives no ground for is left out.
 */
import { heldStatuses } from '@/lib/domain/values';
import type { EntitySummary } from '@/lib/questions/overview';
import type { View } from '@/lib/view/view';
import type { OverviewAnswer } from './answers';

export interface FirstQuestion {
  text: string;
  /** As the history names it, where the answer changes what is drawn. */
  step: string | null;
  view: Partial<View>;
}

/** '5 sources; date of publication stated by none of them, publisher by 2.' */
export function sourcesLine({ sources }: OverviewAnswer): string {
  const { length } = sources;
  const dated = sources.filter(({ publishedAt }) => publishedAt !== null).length;
  const named = sources.filter(({ publisher }) => publisher !== null).length;
  if (length === 0) return 'The record names no source.';
  if (length === 1)
    return `1 source; date of publication ${dated ? 'stated' : 'not stated'}, publisher ${named ? 'stated' : 'not stated'}.`;
  const by = (many: number) => (many === 0 ? 'none' : many === length ? 'all' : String(many));
  return `${length} sources; date of publication stated by ${by(dated)} of them, publisher by ${by(named)}.`;
}

/** The questions in the order in which a newcomer asks them. */
export function firstQuestions(answer: OverviewAnswer): FirstQuestion[] {
  return [sitTogether, accountsDiffer, mostMeetings, notHeld, mostDiscussed].flatMap(
    (find) => find(answer) ?? [],
  );
}

type Find = (answer: OverviewAnswer) => FirstQuestion | null;

const isSession = ({ type, format, status }: EntitySummary) =>
  type === 'Meeting' &&
  format !== 'series' &&
  format !== 'interview' &&
  status !== null &&
  heldStatuses.includes(status);

/** Sessions held, for each actor that attended one. */
function attendance({ entities, relations }: OverviewAnswer): Map<string, Set<string>> {
  const sessions = new Set(entities.filter(isSession).map(({ id }) => id));
  const attended = new Map<string, Set<string>>();
  for (const { type, from, to } of relations)
    if (type === 'ATTENDED' && sessions.has(to))
      attended.set(from, (attended.get(from) ?? new Set<string>()).add(to));
  return attended;
}

/** The two most active sides without a shared session; where all shared one, the two most active. */
const sitTogether: Find = (answer) => {
  const attended = attendance(answer);
  const actors = answer.entities.filter(({ id }) => attended.has(id));
  const sides = answer.card.sides
    .filter(({ residual }) => !residual)
    .map((side) => {
      const members = actors.filter((actor) => actor.side === side.id);
      const sessions = new Set(members.flatMap(({ id }) => [...attended.get(id)!]));
      return { ...side, members, sessions };
    })
    .filter(({ members }) => members.length > 0);
  const pairs = sides.flatMap((one, index) =>
    sides.slice(index + 1).map((other) => ({
      one,
      other,
      apart: [...one.sessions].every((id) => !other.sessions.has(id)),
      sessions: one.sessions.size + other.sessions.size,
    })),
  );
  const [pair] = pairs.sort((a, b) => Number(b.apart) - Number(a.apart) || b.sessions - a.sessions);
  if (!pair) return null;
  const { one, other } = pair;
  const members = [...one.members, ...other.members].map(({ id }) => id);
  return {
    text: `Did ${one.name} and ${other.name} sit together?`,
    step: `Showed the sessions of ${one.name} and of ${other.name}`,
    view: {
      tab: 'graph',
      selected: [],
      only: [...new Set([...members, ...one.sessions, ...other.sessions])].sort(),
    },
  };
};

/** The first disagreement between sources; between parties where sources have none. */
const accountsDiffer: Find = ({ disagreements }) => {
  const differs = disagreements.find(({ fold }) => fold === 'sources_differ');
  const disputes = disagreements.find(({ fold }) => fold === 'parties_dispute');
  const first = differs ?? disputes;
  if (!first) return null;
  return {
    text: differs ? 'Where do sources differ?' : 'What do the parties dispute?',
    step: null,
    view: { tab: 'evidence', disagreement: first.id },
  };
};

/** People by meetings, and whoever leads: one, or two beside each other. */
const mostMeetings: Find = (answer) => {
  const attended = attendance(answer);
  const people = answer.entities.filter(({ id, type }) => type === 'Person' && attended.has(id));
  const most = Math.max(0, ...people.map(({ id }) => attended.get(id)!.size));
  if (most < 2) return null;
  const leading = people.filter(({ id }) => attended.get(id)!.size === most).map(({ id }) => id);
  return {
    text: 'Who was at most meetings?',
    step: null,
    view: { tab: 'matrix', matrix: 'meetings', selected: leading.length > 2 ? [] : leading },
  };
};

/** Every status but held and ongoing. */
const notHeld: Find = ({ entities }) => {
  const others = entities.some(
    ({ type, status }) => type === 'Meeting' && status !== null && !heldStatuses.includes(status),
  );
  if (!others) return null;
  return {
    text: 'Which meetings are not reported as held?',
    step: 'Showed only meetings not reported as held',
    view: { tab: 'graph', selected: [], statusesOff: heldStatuses, shown: ['hypothetical'] },
  };
};

/** The issue that most relations of the record reach. */
const mostDiscussed: Find = ({ entities, relations }) => {
  const times = new Map<string, number>();
  for (const { to } of relations) times.set(to, (times.get(to) ?? 0) + 1);
  const [issue] = entities
    .filter(({ id, type }) => type === 'Issue' && times.has(id))
    .sort((a, b) => times.get(b.id)! - times.get(a.id)! || (a.id < b.id ? -1 : 1));
  if (!issue) return null;
  return {
    text: `What is said of ‘${issue.name}’?`,
    step: null,
    view: { tab: 'matrix', matrix: 'issues', selected: [issue.id] },
  };
};
