/** One disagreement with every position down to the words. */
import { serve } from '@/app/_data/serve';
import { disagreement } from '@/lib/api/operations/one';

export const GET = serve(disagreement);
