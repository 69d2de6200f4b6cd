/** Every entity. */
import { serve } from '@/app/_data/serve';
import { entities } from '@/lib/api/operations/lists';

export const GET = serve(entities);
