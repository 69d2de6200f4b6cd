/** One ready question answered: `?name=value` for each parameter; rows, and one sentence where there is one. */
import { ask, decodeId, respond } from '@/app/_data/explorer';
import { answerReady } from '@/lib/answer/ready';

export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const { id } = await context.params;
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return respond(() => answerReady(ask, decodeId(id), given));
}
