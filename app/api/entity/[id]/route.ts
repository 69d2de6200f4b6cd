/** Everything the record holds on one entity. */
import { ask, decodeId, respond } from '@/app/_data/explorer';
import { entityWithFacts } from '@/lib/answer/answers';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return respond(() => entityWithFacts(ask, decodeId(id)));
}
