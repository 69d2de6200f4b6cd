/** The whole network as a file. */
import { serve } from '@/app/_data/serve';
import { exportNetwork } from '@/lib/api/operations/export';

export const GET = serve(exportNetwork);
