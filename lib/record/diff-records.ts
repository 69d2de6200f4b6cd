/**
 * What changed between two checked records, in sentences: new people, meetings, statements and disagreements, what is
 * gone, what reads otherwise, and what now rests on more or fewer sources. Pure; files are lib/record/read-record's.
 */
import { assertionKinds } from '@/lib/domain/assertions';
import { formatDate } from '@/lib/domain/dates';
import { kinds } from '@/lib/domain/kinds';
import type { Assertion, Evidence, RecordData } from '@/lib/domain/record';
import { type Derived, derive } from './derive';

export interface RecordChange {
  change: 'new' | 'gone' | 'changed' | 'more sources' | 'fewer sources';
  /** What changed, in the plural: 'People', 'Meetings', 'Statements', 'Disagreements'. */
  what: string;
  id: string;
  sentence: string;
}

interface Side {
  record: RecordData;
  derived: Derived;
  sourceOf: ReadonlyMap<string, string>;
}

const sideOf = (record: RecordData): Side => ({
  record,
  derived: derive(record),
  sourceOf: new Map(record.passages.map((passage) => [passage.id, passage.source])),
});

/** Changes in the order: sources, entities by kind, names, facts by kind, disagreements; each sorted by id. */
export function diffRecords(before: RecordData, after: RecordData): RecordChange[] {
  const [old, now] = [sideOf(before), sideOf(after)];
  return [
    ...compare(old.record.sources, now.record.sources, {
      what: () => 'Sources',
      name: (source) => `${source.id} ‘${source.title}’`,
      fields: (source) => ({
        title: source.title,
        text: source.contentHash,
        reliability: source.reliability,
        url: source.url,
      }),
    }),
    ...compare(old.record.entities, now.record.entities, {
      what: (entity) => kinds[entity.type].plural,
      name: (entity) => entity.name,
      fields: (entity, side) => ({ ...entity, ...readingWords(side === 'old' ? old : now, entity.id) }),
    }),
    ...compare(old.record.names, now.record.names, {
      what: () => 'Spellings',
      name: (name) => `${name.value} (${name.of})`,
      fields: (name) => ({ value: name.value }),
    }),
    ...compare(old.record.assertions, now.record.assertions, {
      what: (assertion) => assertionKinds[assertion.type].plural,
      name: (assertion) => assertion.text,
      fields: factFields,
    }),
    ...support(old, now),
    ...compare(old.derived.disagreements, now.derived.disagreements, {
      what: () => 'Disagreements',
      name: (disagreement) => disagreement.question,
      fields: ({ positions, resolution, fold }) => ({
        positions: positions.map(({ says }) => says).join(' / '),
        resolution,
        fold,
      }),
    }),
  ];
}

/** What a meeting, event or document is shown as; nothing for other kinds. */
function readingWords({ derived }: Side, id: string): Record<string, unknown> {
  const reading = derived.readings.get(id);
  return reading ? { status: reading.status, date: formatDate(reading.date?.when ?? null) } : {};
}

/** Everything of a fact but its evidence, which is told apart below. */
function factFields({ evidence: _evidence, ...fields }: Assertion): Record<string, unknown> {
  return { ...fields };
}

interface Comparison<T> {
  what: (item: T) => string;
  name: (item: T) => string;
  fields: (item: T, side: 'old' | 'now') => Record<string, unknown>;
}

function compare<T extends { id: string }>(
  old: readonly T[],
  now: readonly T[],
  { what, name, fields }: Comparison<T>,
): RecordChange[] {
  const oldById = new Map(old.map((item) => [item.id, item]));
  const nowById = new Map(now.map((item) => [item.id, item]));
  const ids = [...new Set([...oldById.keys(), ...nowById.keys()])].sort();
  return ids.flatMap((id): RecordChange[] => {
    const [was, is] = [oldById.get(id), nowById.get(id)];
    if (!was && is) return [{ change: 'new', what: what(is), id, sentence: name(is) }];
    if (was && !is) return [{ change: 'gone', what: what(was), id, sentence: name(was) }];
    if (!was || !is) return [];
    const [a, b] = [fields(was, 'old'), fields(is, 'now')];
    const changed = [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort()
      .filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
      .map((field) => `${field} from ${shown(a[field])} to ${shown(b[field])}`);
    return changed.length > 0
      ? [{ change: 'changed', what: what(is), id, sentence: `${name(is)}: ${changed.join('; ')}` }]
      : [];
  });
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? `‘${value}’` : JSON.stringify(value);
}

/** Facts that both records hold and that now rest on another number of sources. */
function support(old: Side, now: Side): RecordChange[] {
  const sources = (side: Side, evidence: readonly Evidence[]) =>
    [...new Set(evidence.map(({ passage }) => side.sourceOf.get(passage) ?? passage))].sort();
  const oldById = new Map(old.record.assertions.map((assertion) => [assertion.id, assertion]));
  return now.record.assertions.flatMap((assertion): RecordChange[] => {
    const was = oldById.get(assertion.id);
    if (!was) return [];
    const [a, b] = [sources(old, was.evidence), sources(now, assertion.evidence)];
    if (a.length === b.length) return [];
    return [
      {
        change: b.length > a.length ? 'more sources' : 'fewer sources',
        what: assertionKinds[assertion.type].plural,
        id: assertion.id,
        sentence: `${assertion.text} (${b.join(', ')} instead of ${a.join(', ')})`,
      },
    ];
  });
}
