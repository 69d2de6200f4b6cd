/** Which record is answered from. */
import { serve } from '@/app/_data/serve';
import { record } from '@/lib/api/operations/one';

export const GET = serve(record);
