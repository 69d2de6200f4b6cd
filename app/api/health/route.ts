/** Whether there is an answer, from the database or the record in memory, and which record it is. The page that says 'no database' waits on it. */
import { answeredFrom, ask, respond } from '@/app/_data/explorer';
import { recordInfo } from '@/lib/questions/record-card';

export async function GET() {
  return respond(async () => {
    const [card] = await ask(recordInfo, {});
    const answers = answeredFrom();
    return { ready: card !== undefined, answers, record: card?.id ?? null, checksum: card?.checksum ?? null };
  });
}
