/** Entities by any spelling and facts by words said. */
import { serve } from '@/app/_data/serve';
import { search } from '@/lib/api/operations/one';

export const GET = serve(search);
