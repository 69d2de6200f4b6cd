/**
 * From what was read to a record that can be used: either everything holds and the record is resolved, dated and
 * sorted, or every problem at once. The checks themselves stand in the files beside this one; nothing here writes.
 */
import type { Assertion, Evidence, Passage, RecordData, Source } from '@/lib/domain/record';
import { checkClaims } from './check-claims';
import { checkEvidence, parseEvidence } from './check-evidence';
import { checkReferences } from './check-references';
import { checkStructure } from './check-structure';
import { type Checking, startChecking } from './checking';
import { type AssertionDraft, Findings, type Item, type PassageDraft, type SourceDraft } from './draft';
import { readDraft } from './format';
import { type Mention, mentionOf } from './mention';
import { type Problem, RecordInvalid, sortProblems } from './problems';
import { type RawRecord, readRecord } from './read-record';
import { scriptOf } from './script-of';
import { sentenceFor } from './sentences';

export interface CheckOptions {
  /** The sources' texts by source id; with them the quotes are checked letter by letter. */
  texts?: ReadonlyMap<string, string>;
}

/** The checked record, or every problem, sorted by file and line. Never throws and changes nothing. */
export function checkRecord(
  raw: RawRecord,
  { texts = new Map() }: CheckOptions = {},
): { record: RecordData } | { problems: Problem[] } {
  const findings = new Findings();
  const draft = readDraft(raw, findings);
  const checking = startChecking(draft, findings, texts, raw.problems.length === 0);
  if (checking.complete && !draft.infoPlace)
    findings.problems.push({
      file: 'record.yaml',
      line: 1,
      path: 'record',
      found: 'no file has a section record',
      fix: 'Write record.yaml with record: {id, title, description, timeZone}',
    });
  checkReferences(checking);
  checkClaims(checking);
  checkEvidence(checking);
  checkStructure(checking);
  const problems = sortProblems([...raw.problems, ...findings.problems]);
  return problems.length || !draft.info ? { problems } : { record: resolve(checking, draft.info.value) };
}

/**
 * Reads and checks the folder's record.
 * @throws RecordInvalid with every problem in its message and in `problems`.
 */
export async function getRecord(dir: string, options: CheckOptions = {}): Promise<RecordData> {
  const result = checkRecord(await readRecord(dir), options);
  if ('problems' in result) throw new RecordInvalid(dir, result.problems);
  return result.record;
}

/** Every default filled in, every date given its bounds, every list sorted by id. Only after the checks found nothing. */
function resolve(checking: Checking, info: NonNullable<Checking['draft']['info']>['value']): RecordData {
  const { draft, dateOf } = checking;
  const mentions = new Map(draft.entities.map(({ id, value }) => [id, mentionOf(value)]));
  const date = (when: string | undefined) => (when === undefined ? null : dateOf(when));
  return {
    info: {
      ...info,
      gazetteer: info.gazetteer ?? null,
      focus: info.focus ?? null,
      sides: draft.sides.map(({ value }) => ({ ...value, short: value.short ?? value.name })),
    },
    entities: sorted(draft.entities.map(({ value }) => value)),
    names: sorted(
      draft.names.map(({ id, value }) => ({
        id,
        of: value.of,
        value: value.value,
        script: scriptOf(value.value, value.lang ?? null),
        lang: value.lang ?? null,
        evidence: evidenceOf(value.evidence),
      })),
    ),
    sources: sorted(draft.sources.map((item) => resolveSource(item, date))),
    passages: sorted(draft.passages.map(resolvePassage)),
    assertions: sorted(
      draft.assertions.map((item) =>
        resolveAssertion(item, date, (id) => mentions.get(id) ?? { text: id, plural: false }),
      ),
    ),
    disagreements: sorted(
      draft.disagreements.map(({ value }) => ({
        ...value,
        basis: 'analyst' as const,
        note: value.note ?? null,
        resolution: value.resolution ?? null,
      })),
    ),
  };
}

type DateOf = (when: string | undefined) => ReturnType<Checking['dateOf']>;

function resolveSource({ value }: Item<SourceDraft>, date: DateOf): Source {
  return {
    id: value.id,
    title: value.title,
    publishedBy: value.publishedBy ?? null,
    publishedAt: date(value.publishedAt),
    publishedWhen: date(value.publishedWhen),
    dateBasis: value.dateBasis ?? null,
    collectedAt: value.collectedAt ?? null,
    contentHash: value.contentHash ?? '',
    url: value.url ?? null,
    reliability: value.reliability,
    reliabilityNote: value.reliabilityNote,
    note: value.note,
  };
}

function resolvePassage({ id, value }: Item<PassageDraft>): Passage {
  const { source, quote, relays, paragraph = 0, start = 0, end = 0 } = value;
  return { id, source, quote, paragraph, start, end, relays };
}

function resolveAssertion(
  { id, value }: Item<AssertionDraft>,
  date: DateOf,
  mention: (id: string) => Mention,
): Assertion {
  const base = {
    id,
    text: value.text ?? sentenceFor(value, mention),
    method: value.method,
    reviewed: value.reviewed,
    supersedes: value.supersedes,
    evidence: evidenceOf(value.evidence),
  };
  const about = ('about' in value ? value.about : []).map(({ on, stance, position }) => ({
    on,
    stance: stance ?? null,
    position: position ?? null,
  }));
  switch (value.type) {
    case 'Role': {
      const { type, person, title, organization = null, tenure, when, dateBasis = null } = value;
      return { ...base, type, person, title, organization, tenure, date: date(when), dateBasis };
    }
    case 'Participation': {
      const { type, actor, meeting, role, presence, onBehalfOf = null, as = null } = value;
      return { ...base, type, actor, meeting, role, presence, onBehalfOf, as };
    }
    case 'Statement': {
      const { when, evidence: _evidence, quote = null, inDocument = null, atMeeting = null, ...rest } = value;
      const { dateBasis = null } = value;
      return { ...rest, ...base, quote, inDocument, atMeeting, about, date: date(when), dateBasis };
    }
    case 'Claim': {
      const {
        when,
        evidence: _evidence,
        object = null,
        value: said = null,
        amount = null,
        unit = null,
        ...rest
      } = value;
      const { dateBasis = null } = value;
      return { ...rest, ...base, object, value: said, amount, unit, about, date: date(when), dateBasis };
    }
  }
}

const evidenceOf = (texts: readonly string[]): Evidence[] =>
  texts.map((text) => {
    const { passage, hand, certainty } = parseEvidence(text);
    return { passage, hand, certainty };
  });

const sorted = <T extends { id: string }>(items: T[]): T[] =>
  items.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
