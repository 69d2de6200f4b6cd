/** Generated records: of any size, the same for a seed, whole by the record's own check, and with something to disagree on. */
import fc from 'fast-check';
import { parseDate } from '@/lib/domain/dates';
import type { RecordData } from '@/lib/domain/record';
import { checkRecord } from '@/lib/record/check-record';
import { derive } from '@/lib/record/derive';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { parseRecord } from '@/lib/record/read-record';
import { filesOf } from '@/lib/record/write-record';
import { recordFiles, recordOf, recordTexts } from '../../helpers/records';

const readAgain = (record: RecordData, texts: ReadonlyMap<string, string>) =>
  checkRecord(parseRecord([...filesOf(record)].map(([file, text]) => ({ file, text }))), { texts });

test('whatever the size and the seed, the files pass the check with their texts, and read as the same record', () => {
  const sizes = fc.integer({ min: 2, max: 30 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (meetings, seed) => {
      const { record, texts } = generateRecord(meetings, seed);
      expect(readAgain(record, texts)).toEqual({ record });
      expect(record.entities.filter(({ type }) => type === 'Meeting').length).toBe(meetings);
    }),
    { numRuns: 8 },
  );
});

test('the invented lake accord, written anew, reads as the same record', () => {
  const texts = recordTexts('lake-accord');
  const record = recordOf(recordFiles('lake-accord'), { texts });
  expect(readAgain(record, texts)).toEqual({ record });
});

test('the same seed gives the same record, another seed another one', () => {
  const one = generateRecord(40, 7);
  expect(generateRecord(40, 7)).toEqual(one);
  expect(generateRecord(40, 8)).not.toEqual(one);
});

describe('a record of 400 meetings', () => {
  const { record, texts } = generateRecord(400, 1);
  const derived = derive(record);

  test('passes the check with its texts', () => {
    expect(readAgain(record, texts)).toEqual({ record });
  });

  test('has sides that meet, in series of sessions that took place or did not', () => {
    const series = record.entities.filter((each) => each.type === 'Meeting' && each.format === 'series');
    expect(series.length).toBeGreaterThan(10);
    const statuses = record.assertions.flatMap((each) =>
      each.type === 'Claim' && each.predicate === 'status' ? [each.value] : [],
    );
    expect([...new Set(statuses)].sort()).toEqual(
      ['cancelled', 'denied', 'held', 'hypothetical', 'planned', 'proposed'].sort(),
    );
    const roles = record.assertions.flatMap((each) => (each.type === 'Participation' ? [each.role] : []));
    expect(new Set(roles)).toEqual(
      new Set(['lead', 'negotiator', 'participant', 'adviser', 'mediator', 'observer', 'interviewer']),
    );
  });

  test('has disagreements that are found by rule beside those judged by hand', () => {
    const kinds = (basis: string) =>
      [
        ...new Set(derived.disagreements.filter((each) => each.basis === basis).map(({ kind }) => kind)),
      ].sort();
    expect(kinds('rule')).toEqual(['duration', 'number', 'presence', 'spelling', 'time']);
    expect(kinds('analyst')).toEqual(['content', 'status']);
  });

  test('names people in several scripts, and has stances from fully for to fully against', () => {
    expect(new Set(record.names.map(({ script }) => script)).size).toBeGreaterThan(2);
    const stances = record.assertions.flatMap((each) =>
      each.type === 'Statement' ? each.about.flatMap(({ stance }) => stance ?? []) : [],
    );
    expect([...new Set(stances)].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });

  test('knows the people who are everywhere from those who came once', () => {
    const attended = new Map<string, number>();
    for (const { type, from } of derived.relations)
      if (type === 'ATTENDED') attended.set(from, (attended.get(from) ?? 0) + 1);
    const counts = [...attended.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(8 * counts[Math.floor(counts.length / 2)]!);
  });

  test('is dated in the zone that it names', () => {
    const dated = record.assertions.find((each) => each.type === 'Claim' && each.predicate === 'time');
    const { date } = dated as { date: { when: string } };
    expect(date).toEqual(parseDate(date.when, record.info.timeZone));
  });
});
