/** A source that is not trusted takes with it what rests on it alone, and nothing else. */
import { askRecord } from '@/lib/answer/ask-record';
import { factsWithout, fallenWords, fallWithout } from '@/lib/answer/trust';
import { factsByIds } from '@/lib/questions/facts';
import { allSources } from '@/lib/questions/record-card';
import { allSupport } from '@/lib/questions/support';
import { openRecord } from '@/lib/record/open-record';
import { recordFiles, recordOf } from '../../helpers/records';

const record = recordOf(recordFiles('lake-accord'));
const ask = askRecord(openRecord(record, ''));
const typeOf = (id: string) => record.entities.find((entity) => entity.id === id)?.type;

test('without one source exactly those facts fall that its card counts as resting on it alone', async () => {
  const rows = await ask(allSupport, {});
  for (const { id, alone } of await ask(allSources, {}))
    expect([id, fallWithout(rows, [id]).facts.size]).toEqual([id, alone]);
});

test('what stands on two sources stands on one, and falls with both', async () => {
  const rows = [
    { fact: 'shared', text: '', sources: ['a', 'b'], entities: ['anna', 'talks'] },
    { fact: 'single', text: '', sources: ['a'], entities: ['boris', 'talks'] },
  ];
  expect(fallWithout(rows, ['a'])).toEqual({ facts: new Set(['single']), entities: new Set(['boris']) });
  const both = fallWithout(rows, ['a', 'b']);
  expect(both.entities).toEqual(new Set(['anna', 'boris', 'talks']));
  expect(fallenWords(both, (id) => (id === 'talks' ? 'Meeting' : 'Person'))).toBe(
    '2 facts, 2 people, 1 meeting',
  );
});

test('with every source off nothing is left, with none off everything', async () => {
  const rows = await ask(allSupport, {});
  const all = fallWithout(
    rows,
    record.sources.map(({ id }) => id),
  );
  expect(all.facts.size).toBe(record.assertions.length);
  expect(fallWithout(rows, []).facts.size).toBe(0);
  expect(fallenWords(all, typeOf)).toMatch(new RegExp(`^${record.assertions.length} facts, `));
});

test('a fact that stays keeps only the words of the sources that are left', async () => {
  const facts = await ask(factsByIds, { ids: record.assertions.map(({ id }) => id) });
  const left = factsWithout(facts, ['wire']);
  expect(left.length).toBeGreaterThan(0);
  expect(left.flatMap(({ evidence }) => evidence).filter(({ source }) => source === 'wire')).toEqual([]);
  expect(facts.length - left.length).toBe(fallWithout(await ask(allSupport, {}), ['wire']).facts.size);
});
