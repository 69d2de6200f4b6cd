/** Every statement and every dated claim, for the timeline and the dates. */
import { serve } from '@/app/_data/serve';
import { chronicle } from '@/lib/api/operations/lists';

export const GET = serve(chronicle);
