/** Ready questions that typed words mean, with their parameters filled: `?q=`. They are offered, not asked. */
import { answeredFrom, ask, respond } from '@/app/_data/explorer';
import { namedIn, offersFor } from '@/lib/answer/phrases/offers';
import { allSpellings } from '@/lib/questions/spellings';

export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  // Ready questions are asked of the database: without one none is offered.
  if (answeredFrom() === 'record') return respond(async () => ({ offers: [] }));
  return respond(async () => ({ offers: offersFor(typed, namedIn(await ask(allSpellings, {}))) }));
}
