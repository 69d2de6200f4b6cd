/** Whether the database answers, and which record it holds. The page that says 'no database' waits on it. */
import { ask, respond } from '@/app/_data/explorer';
import { recordInfo } from '@/lib/questions/record-card';

export async function GET() {
  return respond(async () => {
    const [card] = await ask(recordInfo, {});
    return { ready: card !== undefined, record: card?.id ?? null, checksum: card?.checksum ?? null };
  });
}
