/** Ready questions that typed words mean, with their parameters filled. */
import { serve } from '@/app/_data/serve';
import { offers } from '@/lib/api/operations/questions';

export const GET = serve(offers);
