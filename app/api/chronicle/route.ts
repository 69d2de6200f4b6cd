/** Every statement and every dated claim, for the timeline and the dates. */
import { ask, respond } from '@/app/_data/explorer';
import { allInTime } from '@/lib/questions/chronicle';

export async function GET() {
  return respond(async () => ({ rows: await ask(allInTime, {}) }));
}
