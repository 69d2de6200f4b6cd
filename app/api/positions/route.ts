/** Every position on every issue, for the matrix. */
import { ask, respond } from '@/app/_data/explorer';
import { allPositions } from '@/lib/questions/positions';

export async function GET() {
  return respond(async () => ({ positions: await ask(allPositions, {}) }));
}
