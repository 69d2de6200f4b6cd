/** Every source that was read. */
import { serve } from '@/app/_data/serve';
import { sources } from '@/lib/api/operations/lists';

export const GET = serve(sources);
