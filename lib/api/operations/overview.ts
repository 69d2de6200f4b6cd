/**
 * All that the explorer opens with, as JSON or in the compact form that its own page reads; that one also packed by
 * gzip, since a web server packs on its way only what it knows as text.
 */
import { z } from 'zod';
import { overview as overviewOf } from '@/lib/answer/answers';
import { encodeOverview, packedWireType, wireType } from '@/lib/answer/overview-wire';
import { allDisagreements } from '@/lib/questions/disagreements';
import { entitySummary, relationSummary } from '@/lib/questions/overview';
import { recordCard, sourceCard } from '@/lib/questions/record-card';
import { FileAnswer, operation } from '../operation';

/** With what browsers have too, since published pages answer by these operations themselves. */
const pack = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

export const overview = operation({
  id: 'overview',
  path: '/api/overview',
  english: 'With what does the explorer open?',
  note: 'The card, all sources, entities, relations and disagreements at once. `wire` is the same in a fraction of the bytes; docs/wire.md describes it. `wire.gz` is that packed by gzip: of a large record an eighth of it.',
  parameters: z.strictObject({
    format: z.enum(['json', 'wire', 'wire.gz']).default('json').describe('Form of the answer'),
  }),
  answer: z.object({
    card: recordCard,
    sources: z.array(sourceCard),
    entities: z.array(entitySummary),
    relations: z.array(relationSummary),
    disagreements: z.array(allDisagreements.row),
  }),
  files: { wire: wireType, 'wire.gz': packedWireType },
  example: {},
  answerFrom: async (ask, { format }, card) => {
    const { id } = await card;
    // Whoever serves an operation has made sure that a record is there.
    const answer = (await overviewOf(ask))!;
    if (format === 'json') return answer;
    const message = encodeOverview(answer);
    return format === 'wire'
      ? new FileAnswer(message, wireType, `${id}-overview.wire`)
      : new FileAnswer(new Uint8Array(await pack(message)), packedWireType, `${id}-overview.wire.gz`);
  },
});
