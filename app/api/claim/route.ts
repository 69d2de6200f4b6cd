/** A claimed meeting checked against the record: `?q=`, and `&without=` with the sources that are not trusted. */
import { ask, respond } from '@/app/_data/explorer';
import { answerClaim } from '@/lib/answer/claims/answer-claim';

const longestClaim = 200;

export async function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const typed = (query.get('q') ?? '').slice(0, longestClaim);
  const without = (query.get('without') ?? '').split(',').filter(Boolean);
  return respond(async () => ({ checked: await answerClaim(ask, typed, without) }));
}
