/** A claimed meeting checked against the record. */
import { serve } from '@/app/_data/serve';
import { claim } from '@/lib/api/operations/claims';

export const GET = serve(claim);
