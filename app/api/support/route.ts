/** On which sources each fact rests, for the switch that leaves a source out. */
import { ask, respond } from '@/app/_data/explorer';
import { allSupport } from '@/lib/questions/support';

export async function GET() {
  return respond(async () => ({ rows: await ask(allSupport, {}) }));
}
