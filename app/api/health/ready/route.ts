/** Whether a record can be read now: 503 while the database does not answer or is empty. Says no more to strangers. */
import { ask } from '@/app/_data/explorer';
import { recordInfo } from '@/lib/questions/record-card';

export async function GET() {
  const ready = await ask(recordInfo, {}).then(
    (cards) => cards.length > 0,
    () => false,
  );
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
