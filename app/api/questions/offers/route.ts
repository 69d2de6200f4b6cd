/** Ready questions that typed words mean, with their parameters filled: `?q=`. They are offered, not asked. */
import { ask, respond } from '@/app/_data/explorer';
import { namedIn, offersFor } from '@/lib/answer/phrases/offers';
import { allSpellings } from '@/lib/questions/spellings';

export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  return respond(async () => ({ offers: offersFor(typed, namedIn(await ask(allSpellings, {}))) }));
}
