/** Answers a published site's questions beside the page, from the record that lies in its folder. */

import type { Ask } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { answerPath } from '@/lib/api/answer-path';
import type { RecordData } from '@/lib/domain/record';
import { openRecord } from '@/lib/record/open-record';

/** First where the record is, then questions. */
type Message = { record: string } | { number: number; path: string };

let opening: Promise<Ask>;
let isWarm = false;
/** So long after the page has what it opens with. */
const WARM_AFTER_MS = 3_000;

async function open(address: string): Promise<Ask> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the record's file is missing (${response.status})`);
  const { record, checksum } = (await response.json()) as { record: RecordData; checksum: string };
  return askRecord(openRecord(record, checksum));
}

addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  if ('record' in data) {
    opening = open(data.record);
    return;
  }
  const { number, path } = data;
  const answered = await opening.then(
    (ask) => answerPath(ask, path),
    (error) => ({
      status: 500,
      body: { title: 'This site is incomplete', detail: `${String(error)}. Ask whoever published it` },
    }),
  );
  postMessage({ number, ...answered });
  // The first search makes an index of all words: it is made when the picture of a large record has had the processor.
  if (!isWarm) {
    isWarm = true;
    setTimeout(
      () => opening.then((ask) => answerPath(ask, '/api/search?q=a')).catch(() => {}),
      WARM_AFTER_MS,
    );
  }
});
