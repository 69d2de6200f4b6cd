/** Everything the record holds on one entity. */
import { serve } from '@/app/_data/serve';
import { entity } from '@/lib/api/operations/one';

export const GET = serve(entity);
