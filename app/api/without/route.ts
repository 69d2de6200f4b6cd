/** What the record says without some of its sources, for the switch that leaves a source out. */
import { serve } from '@/app/_data/serve';
import { recordWithout } from '@/lib/api/operations/without';

export const GET = serve(recordWithout);
