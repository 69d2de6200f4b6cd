/** Why an edge is there: its relations and the facts behind them. */
import { serve } from '@/app/_data/serve';
import { edge } from '@/lib/api/operations/one';

export const GET = serve(edge);
