/** Entities by any spelling and facts by words said: `?q=`. */
import { ask, respond } from '@/app/_data/explorer';
import { searchRecord } from '@/lib/answer/answers';

/** Nobody types more; a longer text is cut rather than refused. */
const longestQuery = 200;

export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  return respond(() => searchRecord(ask, typed.slice(0, longestQuery)));
}
