/** Every position on every issue, for the matrix. */
import { serve } from '@/app/_data/serve';
import { positions } from '@/lib/api/operations/lists';

export const GET = serve(positions);
