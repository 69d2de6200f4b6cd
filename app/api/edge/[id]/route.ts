/** Why an edge is there: its relations and the facts behind them. */
import { ask, decodeId, respond } from '@/app/_data/explorer';
import { edgeWithFacts } from '@/lib/answer/answers';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return respond(() => edgeWithFacts(ask, decodeId(id)));
}
