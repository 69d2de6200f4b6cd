/** A brief on one or several things of the record, as data: the browser makes the file from it. */

import { ask, respond } from '@/app/_data/explorer';
import { briefRequest } from '@/app/brief/brief-request';
import { NotInRecord } from '@/lib/answer/answers';
import { briefOf } from '@/lib/export/brief-of';

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  return respond(async () => {
    const asked = briefRequest(searchParams);
    const brief = asked.of.length > 0 ? await briefOf(ask, asked) : null;
    if (brief) return brief;
    throw new NotInRecord({
      where: 'of',
      found: 'nothing was named that the record holds',
      cure: 'Name ids in the address: ?of=one,another',
    });
  });
}
