/** Who said what on which issue, for the layer of statements. */
import { serve } from '@/app/_data/serve';
import { statements } from '@/lib/api/operations/lists';

export const GET = serve(statements);
