/** All that the explorer opens with. */
import { serve } from '@/app/_data/serve';
import { overview } from '@/lib/api/operations/overview';

export const GET = serve(overview);
