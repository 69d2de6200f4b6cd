/** A brief on one or several things of the record, as data: the browser makes the file from it. */
import { serve } from '@/app/_data/serve';
import { brief } from '@/lib/api/operations/claims';

export const GET = serve(brief);
