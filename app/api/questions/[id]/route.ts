/** One ready question answered: rows, and one sentence where there is one. */
import { decodeId, problemOf } from '@/app/_data/explorer';
import { serve } from '@/app/_data/serve';
import { getReadyOperation } from '@/lib/api/operations/questions';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  try {
    return await serve(getReadyOperation(decodeId(id)))(request, {});
  } catch (error) {
    return problemOf(error);
  }
}
