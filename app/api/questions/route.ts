/** The ready questions there are. */
import { serve } from '@/app/_data/serve';
import { questions } from '@/lib/api/operations/questions';

export const GET = serve(questions);
