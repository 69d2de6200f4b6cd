/** One disagreement with every position down to the words. */
import { ask, decodeId, respond } from '@/app/_data/explorer';
import { disagreementWithFacts } from '@/lib/answer/answers';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return respond(() => disagreementWithFacts(ask, decodeId(id)));
}
