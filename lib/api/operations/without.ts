/** The record as it would be without some of its sources, read anew by the rules that the loader follows. */
import { z } from 'zod';
import { rereadWithout } from '@/lib/answer/reread';
import { chronicleRow } from '@/lib/questions/chronicle';
import { disagreementRow } from '@/lib/questions/disagreements';
import { entitySummary, relationSummary } from '@/lib/questions/overview';
import { positionRow } from '@/lib/questions/positions';
import { idParameter, operation } from '../operation';

export const recordWithout = operation({
  id: 'recordWithout',
  path: '/api/without',
  english: 'What would the record say had some of its sources never been read?',
  note: 'Status, dates, attendance, meetings, disagreements and the numbers of sources are derived anew. An entity stays though nothing is left that touches it; a source that the record does not have takes nothing away.',
  parameters: z.strictObject({
    sources: z.array(idParameter).min(1).max(100).describe('Ids of sources, at most 100'),
  }),
  answer: z.object({
    entities: z.array(entitySummary),
    relations: z.array(relationSummary),
    disagreements: z.array(disagreementRow),
    positions: z.array(positionRow),
    chronicle: z.array(chronicleRow),
  }),
  example: { sources: '001' },
  answerFrom: (ask, { sources }) => rereadWithout(ask, sources),
});
