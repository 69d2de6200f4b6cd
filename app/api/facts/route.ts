/** Facts down to their words: `?ids=`, separated by commas. */
import { ask, respond } from '@/app/_data/explorer';
import { factsByIds } from '@/lib/questions/facts';

/** As many as anybody reads at once; a list asks for more in steps. */
const most = 100;

export async function GET(request: Request) {
  const ids = (new URL(request.url).searchParams.get('ids') ?? '').split(',').filter(Boolean);
  return respond(async () => ({ facts: await ask(factsByIds, { ids: ids.slice(0, most) }) }));
}
