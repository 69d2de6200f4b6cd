/** Every disagreement. */
import { serve } from '@/app/_data/serve';
import { disagreements } from '@/lib/api/operations/lists';

export const GET = serve(disagreements);
