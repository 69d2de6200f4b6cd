/** Shortest chains of sessions between two actors. */
import { serve } from '@/app/_data/serve';
import { pathsBetween } from '@/lib/api/operations/network';

export const GET = serve(pathsBetween);
