/** A record read anew without some of its sources says what it would say had they never been read, and nothing else. */
import { join } from 'node:path';
import fc from 'fast-check';
import type { Ask } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { rereadWithout } from '@/lib/answer/reread';
import { factsWithout, fallWithout } from '@/lib/answer/trust';
import { allInTime } from '@/lib/questions/chronicle';
import { allDisagreements } from '@/lib/questions/disagreements';
import { factsByIds } from '@/lib/questions/facts';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { allPositions } from '@/lib/questions/positions';
import { allSupport } from '@/lib/questions/support';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { anyRecord } from '../../helpers/any-record';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

const asked = async (ask: Ask) => ({
  entities: await ask(allEntities, {}),
  relations: await ask(allRelations, {}),
  disagreements: await ask(allDisagreements, {}),
  positions: await ask(allPositions, {}),
  chronicle: await ask(allInTime, {}),
});

/** As a database answers: from this the record has to be read back. */
const throughQuestions =
  (ask: Ask): Ask =>
  (question, params) =>
    ask(question, params);

test('without any source left out it is the record as it stands, whatever was coded', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const ask = askRecord(openRecord(record, ''));
      const whole = await asked(ask);
      expect(await rereadWithout(ask, [])).toEqual(whole);
      expect(await rereadWithout(throughQuestions(ask), [])).toEqual(whole);
    }),
    { numRuns: 10 },
  );
}, 60_000);

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s, without each of its sources', (_name, folder) => {
  test('as it stands it is read back whole', async () => {
    const ask = askRecord(openRecord(await getRecord(folder), ''));
    expect(await rereadWithout(throughQuestions(ask), [])).toEqual(await asked(ask));
  });

  test('nothing names what fell, and each line counts the sources that are left', async () => {
    const record = await getRecord(folder);
    const ask = askRecord(openRecord(record, ''));
    const readBack = throughQuestions(ask);
    const facts = await ask(factsByIds, { ids: record.assertions.map(({ id }) => id) });
    for (const { id } of record.sources) {
      const { facts: fallen } = fallWithout(await ask(allSupport, {}), [id]);
      const left = await rereadWithout(readBack, [id]);
      expect(await rereadWithout(ask, [id])).toEqual(left);
      const sourcesOf = new Map(
        factsWithout(facts, [id]).map((fact) => [fact.id, fact.evidence.map(({ source }) => source)]),
      );
      expect(left.relations.length).toBeGreaterThan(0);
      for (const { assertionIds, sources } of left.relations) {
        expect(assertionIds.filter((each) => fallen.has(each))).toEqual([]);
        expect(new Set(assertionIds.flatMap((each) => sourcesOf.get(each)!)).size).toBe(sources);
      }
      for (const { positions, sources } of left.disagreements) {
        expect(positions.length).toBeGreaterThan(1);
        expect(positions.flatMap((each) => each.facts).filter((each) => fallen.has(each))).toEqual([]);
        expect(sources).not.toContain(id);
      }
    }
  });
});

test('who alone contradicted the others is no longer in dispute with them', async () => {
  const ask = askRecord(openRecord(await getRecord(folderOf('lake-accord')), ''));
  const [before, after] = await Promise.all([rereadWithout(ask, []), rereadWithout(ask, ['wire'])]);
  const disputed = ({ entities }: typeof before) =>
    entities.filter((each) => each.disputed).map(({ id }) => id);
  const differ = ({ disagreements }: typeof before) =>
    disagreements.filter(({ fold }) => fold === 'sources_differ').length;
  expect(differ(after)).toBeLessThan(differ(before));
  expect(disputed(after).length).toBeLessThan(disputed(before).length);
});
