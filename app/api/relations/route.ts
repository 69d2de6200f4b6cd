/** Every relation between two entities. */
import { serve } from '@/app/_data/serve';
import { relations } from '@/lib/api/operations/lists';

export const GET = serve(relations);
