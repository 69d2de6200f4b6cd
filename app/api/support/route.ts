/** On which sources each fact rests, for the switch that leaves a source out. */
import { serve } from '@/app/_data/serve';
import { support } from '@/lib/api/operations/lists';

export const GET = serve(support);
