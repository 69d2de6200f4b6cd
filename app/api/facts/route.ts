/** Facts down to their words. */
import { serve } from '@/app/_data/serve';
import { facts } from '@/lib/api/operations/one';

export const GET = serve(facts);
