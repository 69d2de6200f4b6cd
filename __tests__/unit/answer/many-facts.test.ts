/** The best known of a large record have more facts than one answer holds: they open all the same, with every fact. */
import { edgeWithFacts, entityWithFacts } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { mostFactsAsked } from '@/lib/questions/facts';
import { openRecord } from '@/lib/record/open-record';
import { recordFiles, recordOf } from '../../helpers/records';

const record = recordOf(recordFiles('lake-accord'));
const seat = record.assertions.find(
  (fact) => fact.type === 'Participation' && fact.presence === 'reported',
) as Extract<(typeof record.assertions)[number], { type: 'Participation' }>;
const number = 2 * mostFactsAsked + 1;
/** The same attendance told over and over. */
const told = Array.from({ length: number }, (_, at) => ({
  ...seat,
  id: `${seat.id}.${String(at).padStart(5, '0')}`,
}));
const ask = askRecord(openRecord({ ...record, assertions: [...record.assertions, ...told] }, 'sum'));

test('who has thousands of facts opens with all of them, in order', async () => {
  const { entity, facts } = await entityWithFacts(ask, seat.actor);
  expect(facts.length).toBeGreaterThan(number);
  expect(facts.map(({ id }) => id)).toEqual(entity.factIds);
});

test('so does a line that thousands of facts draw', async () => {
  const { facts } = await edgeWithFacts(ask, `ATTENDED:${seat.actor}:${seat.meeting}`);
  expect(facts.length).toBeGreaterThanOrEqual(number);
});
