/** Gathers a brief from the record: on one thing its dossier; on several first what joins them, then each by itself. */
import { absencesOf } from '@/lib/answer/absence';
import {
  type Ask,
  edgeWithFacts,
  entityWithFacts,
  factsOf,
  type OverviewAnswer,
  overview,
} from '@/lib/answer/answers';
import { dossierOf } from '@/lib/answer/dossier';
import { factsWithout, fallWithout } from '@/lib/answer/trust';
import { readingOf } from '@/lib/domain/relations';
import { folds } from '@/lib/domain/values';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { Fact } from '@/lib/questions/facts';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { allSupport } from '@/lib/questions/support';
import {
  type BriefDocument,
  type BriefPart,
  type BriefRequest,
  type BriefSentence,
  briefQuery,
  Marks,
  mostThings,
} from './brief';

const namesShown = 3;

/** 'Anna and Bo'; 'Anna, Bo, Cleo and 4 more'. */
function titleOf(names: readonly string[]): string {
  const shown = names.length > namesShown + 1 ? names.slice(0, namesShown) : names;
  const last = shown.length < names.length ? `${names.length - shown.length} more` : shown.at(-1);
  const first = shown.length < names.length ? shown : shown.slice(0, -1);
  return first.length > 0 ? `${first.join(', ')} and ${last}` : (last ?? '');
}

/** For each of several people the others with whom no session is recorded, each pair once. */
function neverTogether(people: readonly EntitySummary[], sessions: readonly RelationSummary[]): string[] {
  const of = (id: string) => sessions.filter(({ from }) => from === id).map(({ to }) => to);
  return people.flatMap((person, index) => {
    const own = new Set(of(person.id));
    const others = people.slice(index + 1).filter(({ id }) => !of(id).some((session) => own.has(session)));
    return others.length > 0
      ? [`${person.name}: no session with ${others.map(({ name }) => name).join(' or ')}.`]
      : [];
  });
}

type EntityById = ReadonlyMap<string, EntitySummary>;

/** Facts that speak of two of the things, or of a meeting that two of them are named for; in order of time. */
function jointFacts(of: readonly string[], facts: readonly Fact[], entityById: EntityById): Fact[] {
  const meetingOf = (fact: Fact) => fact.links.find(({ relation }) => relation === 'IN_MEETING')?.id ?? '';
  const chosenIn = ({ links }: Fact) => links.map(({ id }) => id).filter((id) => of.includes(id));
  const guests = new Map<string, Set<string>>();
  for (const fact of facts)
    if (meetingOf(fact))
      guests.set(meetingOf(fact), new Set([...(guests.get(meetingOf(fact)) ?? []), ...chosenIn(fact)]));
  const orderOf = (fact: Fact) =>
    `${entityById.get(meetingOf(fact))?.start ?? fact.start ?? '9999'} ${meetingOf(fact)}`;
  return facts
    .filter((fact) => (guests.get(meetingOf(fact))?.size ?? 0) > 1 || new Set(chosenIn(fact)).size > 1)
    .map((fact) => ({ fact, order: orderOf(fact) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ fact }) => fact);
}

/** Each dispute with its positions; one that the trusted sources leave with a single position is none. */
async function disputesOf(
  ask: Ask,
  open: readonly DisagreementDetail[],
  without: readonly string[],
  marks: Marks,
): Promise<BriefPart[]> {
  const ids = [...new Set(open.flatMap(({ positions }) => positions.flatMap(({ facts }) => facts)))];
  const facts = await factsOf(ask, ids);
  const held = new Map(factsWithout(facts, without).map((fact) => [fact.id, fact]));
  return open.flatMap(({ question, fold, positions, resolution }) => {
    const sides = positions.flatMap(({ says, facts: taking, names }) => {
      const evidence = [
        ...taking.flatMap((id) => held.get(id)?.evidence ?? []),
        ...names.flatMap((name) => name.evidence.filter(({ source }) => !without.includes(source))),
      ];
      return evidence.length > 0 ? [{ says, evidence }] : [];
    });
    if (sides.length < 2) return [];
    const sentences = sides.map(({ says, evidence }) => ({
      text: says,
      reserve: `in ${[...new Set(evidence.map(({ source }) => source))].sort().join(', ')}`,
      marks: marks.of(evidence),
    }));
    if (resolution)
      sentences.push({ text: resolution, reserve: 'resolved so by those who coded the record', marks: [] });
    return [{ level: 3 as const, heading: `${question} ${folds.labels[fold]}.`, sentences }];
  });
}

type Recorded = Pick<OverviewAnswer, 'card' | 'entities' | 'relations'>;

/** Pairs of people without a session, then for each actor the sides not met and the issues without a position. */
function absentOf(
  things: readonly { entity: EntitySummary; facts: readonly Fact[] }[],
  record: Recorded,
  entityById: EntityById,
): BriefSentence[] {
  const sessions = record.relations.filter(
    ({ type, to }) => type === 'ATTENDED' && entityById.get(to)?.format !== 'series',
  );
  const people = things.map(({ entity }) => entity).filter(({ type }) => type === 'Person');
  const missing = things.flatMap(({ entity, facts }) => {
    const { sidesNotMet, issuesWithoutPosition } = absencesOf(entity, facts, record);
    const no = things.length > 1 ? `${entity.name}: no` : 'No';
    return [
      sidesNotMet.length > 0 ? `${no} session with ${sidesNotMet.join(', ')}.` : '',
      issuesWithoutPosition.length > 0 ? `${no} position on ${issuesWithoutPosition.join(', ')}.` : '',
    ].filter(Boolean);
  });
  return [...neverTogether(people, sessions), ...missing].map((text) => ({ text, reserve: '', marks: [] }));
}

/** @throws NotInRecord; null if the database holds no record */
export async function briefOf(ask: Ask, request: BriefRequest): Promise<BriefDocument | null> {
  const { without } = request;
  const of = request.of.slice(0, mostThings);
  const selected = Math.max(request.selected ?? 0, request.of.length);
  if (selected > of.length) {
    const brief = await briefOf(ask, { of, without });
    if (brief) brief.about.unshift(`On the first ${of.length} of ${selected} that were selected.`);
    return brief;
  }
  const record = await overview(ask);
  if (!record) return null;
  const fallen = fallWithout(without.length > 0 ? await ask(allSupport, {}) : [], without);
  const relations = record.relations.filter(
    ({ assertionIds }) => assertionIds.length === 0 || assertionIds.some((id) => !fallen.facts.has(id)),
  );
  const entityById = new Map(record.entities.map((entity) => [entity.id, entity]));
  const things = await Promise.all(
    of.map(async (id) => {
      if (id.includes(':')) {
        const edge = await edgeWithFacts(ask, id);
        const [{ fromName, type, toName }] = edge.relations as [(typeof edge.relations)[number]];
        const name = `${fromName} ${readingOf(type)} ${toName}`;
        return { id, name, entity: null, facts: factsWithout(edge.facts, without) };
      }
      const { entity, facts } = await entityWithFacts(ask, id);
      return { id, name: entity.name, entity, facts: factsWithout(facts, without) };
    }),
  );
  const marks = new Marks();
  const said = new Set<string>();
  const isSeveral = things.length > 1;
  const parts: BriefPart[] = [];
  /** A part with those of the facts that were not said before; none without any. */
  const tell = (level: 2 | 3, heading: string, facts: readonly Fact[]) => {
    const fresh = [...new Map(facts.map((fact) => [fact.id, fact])).values()].filter(
      ({ id }) => !said.has(id),
    );
    for (const { id } of fresh) said.add(id);
    if (fresh.length > 0) parts.push({ level, heading, sentences: fresh.map(marks.sentence) });
  };

  if (isSeveral) {
    tell(
      2,
      'What joins them',
      jointFacts(
        of,
        things.flatMap(({ facts }) => facts),
        entityById,
      ),
    );
  }
  for (const { name, entity, facts } of things) {
    const from = parts.length;
    const level = isSeveral ? 3 : 2;
    if (entity)
      for (const section of dossierOf({ entity, facts }, entityById))
        tell(
          level,
          section.heading,
          section.groups.flatMap((group) => group.facts),
        );
    else tell(level, 'Why this edge is here', facts);
    if (isSeveral && parts.length > from) parts.splice(from, 0, { level: 2, heading: name, sentences: [] });
  }

  const open = record.disagreements.filter(
    ({ fold, positions }) =>
      fold !== 'variant' &&
      positions.some(
        ({ facts, names }) =>
          facts.some((id) => said.has(id)) || names.some(({ entity }) => of.includes(entity)),
      ),
  );
  const disputes = await disputesOf(ask, open, without, marks);
  if (disputes.length > 0) parts.push({ level: 2, heading: 'In dispute', sentences: [] }, ...disputes);

  const entities = things.flatMap(({ entity, facts }) => (entity ? [{ entity, facts }] : []));
  const absent = absentOf(entities, { ...record, relations }, entityById);
  if (absent.length > 0) parts.push({ level: 2, heading: 'Not in the record', sentences: absent });

  const names = things.map(({ name }) => name);
  const title = titleOf(names);
  const [first] = entities;
  const about = [
    names.length > namesShown + 1 ? `On ${names.join(', ')}.` : '',
    !isSeveral && first?.entity.proposition ? `The issue: “${first.entity.proposition}”` : '',
    without.length > 0
      ? `Without ${without.join(', ')}: what rests on ${without.length > 1 ? 'them' : 'it'} alone is left out.`
      : '',
    `From the record “${record.card.title}” (${record.card.checksum.slice(0, 8)}). Numbers lead to the words.`,
  ].filter(Boolean);
  return {
    title,
    about,
    parts,
    ...marks.words(record.sources),
    link: `/brief${briefQuery({ of, without })}`,
  };
}
