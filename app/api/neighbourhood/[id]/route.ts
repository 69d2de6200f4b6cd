/** What lies round an entity. */
import { serve } from '@/app/_data/serve';
import { neighbourhoodOf } from '@/lib/api/operations/network';

export const GET = serve(neighbourhoodOf);
