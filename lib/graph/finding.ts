/**
 * The sentence above the picture: which side sat in every session, and which two sides share none. Said only of what
 * the record reports as held; nothing is concluded beyond counting.
 */
import { formatDate } from '@/lib/domain/dates';
import { heldStatuses } from '@/lib/domain/values';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { RecordCard } from '@/lib/questions/record-card';
import { addTo } from './attendance';

export interface Finding {
  sentence: string;
  /** Numbers and dates that the sentence rests on, and the pairs that never sat together. */
  evidence: string;
}

const listed = (names: readonly string[], word = 'and') =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
/** Names of countries that English writes with an article. */
const withArticle = (name: string) => (/^(united|european|u\.s\.)/i.test(name) ? `the ${name}` : name);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The span that the sessions' dates cover: earliest day to latest. */
function spanOf(sessions: readonly EntitySummary[]): string {
  const days = sessions
    .flatMap(({ when }) => (when ? when.split('/') : []))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  return formatDate(first === last ? first : `${first}/${last}`);
}

export function findingOf(record: {
  card: RecordCard;
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
}): Finding {
  const { card, entities, relations } = record;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const held = entities.filter(
    (entity) =>
      entity.type === 'Meeting' &&
      entity.format !== 'series' &&
      entity.format !== 'interview' &&
      entity.status !== null &&
      heldStatuses.includes(entity.status),
  );
  const inFocus = new Set(
    relations.filter(({ type, to }) => type === 'PART_OF' && to === card.focus).map(({ from }) => from),
  );
  const focused = held.filter((meeting) => inFocus.has(meeting.id));
  const sessions = focused.length > 0 ? focused : held;
  const focusName = focused.length > 0 ? (byId.get(card.focus ?? '')?.name ?? '') : '';
  const sidesOf = new Map<string, Set<string | null>>();
  for (const { type, from, to } of relations)
    if (type === 'ATTENDED') addTo(sidesOf, to, byId.get(from)?.side ?? null);
  const sidesAt = (meetings: readonly EntitySummary[]) =>
    meetings.map(({ id }) => sidesOf.get(id) ?? new Set<string | null>());
  const seated = card.sides.filter((side) => !side.residual);
  if (sessions.length === 0) return { sentence: card.title, evidence: 'No session is reported as held.' };

  const perSession = sidesAt(sessions);
  const attendanceOf = (side: string) => perSession.filter((sides) => sides.has(side)).length;
  const always = seated.filter((side) => attendanceOf(side.id) === sessions.length);
  const most = [...seated].sort((a, b) => attendanceOf(b.id) - attendanceOf(a.id))[0];
  const where = focusName ? ` of the ${focusName.replace(/^the /i, '')}` : '';
  const everyOrBoth = sessions.length === 1 ? 'the one session held' : 'every session held';
  const sentence =
    always.length > 0
      ? `${capital(listed(always.map((side) => withArticle(side.name))))} took part in ${everyOrBoth}${where ? where.replace('of the', 'in the') : ''}`
      : most
        ? `${capital(withArticle(most.name))} took part in ${attendanceOf(most.id)} of ${sessions.length} sessions${where}`
        : card.title;

  const everywhere = sidesAt(held);
  const apart: [string, string][] = [];
  const active = seated.filter((side) => everywhere.some((sides) => sides.has(side.id)));
  active.forEach((a, index) => {
    for (const b of active.slice(index + 1))
      if (!everywhere.some((sides) => sides.has(a.id) && sides.has(b.id))) apart.push([a.name, b.name]);
  });
  const pairs = apart.slice(0, 3).map(([a, b]) => `${a} and ${b}`);
  const none =
    pairs.length > 0
      ? `No session in the record joins ${listed(pairs, 'or')}${apart.length > 3 ? ' …' : ''}.`
      : '';
  const numbers = [`${sessions.length} ${sessions.length === 1 ? 'session' : 'sessions'}`, spanOf(sessions)]
    .filter(Boolean)
    .join(', ');
  return { sentence, evidence: [`${numbers}.`, none].filter(Boolean).join(' ') };
}
