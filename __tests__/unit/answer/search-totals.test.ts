/** A short search says how much it found, however little of that it shows. */
import { searchRecord } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { openRecord } from '@/lib/record/open-record';
import { recordFiles, recordOf } from '../../helpers/records';

const ask = askRecord(openRecord(recordOf(recordFiles('lake-accord')), ''));

test('two letters find more than is shown, and all of it is counted; a whole name shows all that there is', async () => {
  const short = await searchRecord(ask, 'de');
  expect(short.said).toHaveLength(8);
  expect(short.found.said).toBeGreaterThan(8);
  const whole = await searchRecord(ask, 'Ilse Varga');
  expect(whole.found.entities).toBe(whole.entities.length);
  expect(await searchRecord(ask, '–')).toEqual({ entities: [], said: [], found: { entities: 0, said: 0 } });
});
