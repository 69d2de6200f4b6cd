/**
 * What the record says had some of its sources never been read: status, dates, who attended, who met, where sources
 * differ, and on how many sources each line rests, all derived anew by the rules that the loader follows. It takes `ask`
 * as a parameter and does not know who answers.
 */
import { type DateBounds, parseDate } from '@/lib/domain/dates';
import type { Entity } from '@/lib/domain/entities';
import type { Assertion, RecordData } from '@/lib/domain/record';
import { allInTime, type ChronicleRow } from '@/lib/questions/chronicle';
import { type CodedAssertion, type CodedTie, codedAssertions } from '@/lib/questions/coded-assertions';
import { type CodedEntity, codedEntities, codedNames, codedPassages } from '@/lib/questions/coded-record';
import { allDisagreements, type DisagreementDetail } from '@/lib/questions/disagreements';
import {
  allEntities,
  allRelations,
  type EntitySummary,
  type RelationSummary,
} from '@/lib/questions/overview';
import { allPositions, type PositionRow } from '@/lib/questions/positions';
import { type RecordCard, recordInfo } from '@/lib/questions/record-card';
import { openRecord } from '@/lib/record/open-record';
import { withoutSources } from '@/lib/record/without-sources';
import type { Ask } from './answers';
import { askRecord } from './ask-record';

export interface Reread {
  entities: EntitySummary[];
  relations: RelationSummary[];
  disagreements: DisagreementDetail[];
  positions: PositionRow[];
  chronicle: ChronicleRow[];
}

/** Without no source: the record as it stands. */
export async function rereadWithout(ask: Ask, sources: readonly string[]): Promise<Reread> {
  const left = withoutSources((await ask.record?.()) ?? (await readBack(ask)), sources);
  const askLeft = askRecord(openRecord(left, ''));
  const [entities, relations, disagreements, positions, chronicle] = await Promise.all([
    askLeft(allEntities, {}),
    askLeft(allRelations, {}),
    askLeft(allDisagreements, {}),
    askLeft(allPositions, {}),
    askLeft(allInTime, {}),
  ]);
  return { entities, relations, disagreements, positions, chronicle };
}

/** Of whoever asks, the version of the record that was read last: who switches one source off often switches another. */
const readLast = new WeakMap<Ask, { checksum: string; record: Promise<RecordData> }>();

/** The record as coded, as far as rules and the questions above need it: without its sources' cards and coordinates. */
export async function readBack(ask: Ask): Promise<RecordData> {
  const [card] = await ask(recordInfo, {});
  const checksum = card?.checksum ?? '';
  const last = readLast.get(ask);
  if (last?.checksum === checksum) return last.record;
  const record = readAll(ask, card);
  readLast.set(ask, { checksum, record });
  record.catch(() => readLast.delete(ask));
  return record;
}

async function readAll(ask: Ask, card: RecordCard | undefined): Promise<RecordData> {
  const [entities, passages, names, assertions, disagreements] = await Promise.all([
    ask(codedEntities, {}),
    ask(codedPassages, {}),
    ask(codedNames, {}),
    ask(codedAssertions, {}),
    ask(allDisagreements, {}),
  ]);
  const dates = new Map<string, DateBounds>();
  const dateOf = (when: string): DateBounds => {
    const date = dates.get(when) ?? parseDate(when, timeZone);
    dates.set(when, date);
    return date;
  };
  const { id = '', title = '', description = '', timeZone = 'UTC', focus = null, sides = [] } = card ?? {};
  return {
    info: { id, title, description, timeZone, focus, sides, gazetteer: null },
    entities: entities.map(entityOf),
    sources: [],
    passages,
    names,
    assertions: assertions.map((each) => assertionOf(each, dateOf)),
    disagreements: disagreements
      .filter(({ basis }) => basis !== 'rule')
      .map(({ id: of, question, fold, kind, basis, note, resolution, positions }) => ({
        ...{ id: of, question, fold, kind, basis, note, resolution },
        positions: positions.map(({ says, facts, names: named }) => ({
          says,
          members: [...facts, ...named.map((name) => name.id)],
        })),
      })),
  };
}

function entityOf({ within, ...coded }: CodedEntity): Entity {
  const outer = coded.type === 'Issue' ? { partOf: within } : { inPlace: within };
  const stated = Object.entries({ ...coded, ...outer }).filter(([, value]) => value !== null);
  return Object.fromEntries(stated) as unknown as Entity;
}

function assertionOf(coded: CodedAssertion, dateOf: (when: string) => DateBounds): Assertion {
  const { ties, others, when, type } = coded;
  const tied = (relation: string, is: (tie: CodedTie) => boolean = () => true) =>
    ties.filter((tie) => tie.relation === relation && is(tie)).map(({ id }) => id);
  const one = (relation: string) => tied(relation)[0] ?? null;
  const referred = (relation: string) =>
    others.filter((each) => each.relation === relation).map(({ id }) => id);
  const about = ties
    .filter(({ relation }) => relation === 'ABOUT')
    .map(({ id: on, stance, position }) => ({ on, stance, position }));
  const date = when === null ? null : dateOf(when);
  const common = { ...coded, date, about, supersedes: referred('SUPERSEDES') };
  const joined = {
    Role: () => ({ person: one('HOLDS'), organization: one('IN') }),
    Participation: () => ({
      actor: one('TOOK'),
      meeting: one('IN_MEETING'),
      onBehalfOf: one('ON_BEHALF_OF'),
      as: referred('AS')[0] ?? null,
    }),
    Statement: () => ({
      said: tied('SAID', ({ as }) => as === 'original'),
      reportedBy: tied('SAID', ({ as }) => as === 'reporter'),
      via: tied('VIA'),
      inDocument: one('IN_DOCUMENT'),
      atMeeting: one('AT_MEETING'),
      to: tied('ADDRESSED_TO'),
      answers: referred('ANSWERS'),
      echoes: referred('ECHOES'),
    }),
    Claim: () => ({ subject: one('SUBJECT'), object: one('OBJECT') }),
  }[type]();
  const dateless = type === 'Participation' ? { date: undefined } : {};
  return { ...common, ...joined, ...dateless } as unknown as Assertion;
}
