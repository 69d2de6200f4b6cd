/** Whose pages may show a view in a frame, and whether a password stands before it: what is said beside a frame's code. */
import { connection } from 'next/server';
import { respond } from '@/app/_data/explorer';
import type { Embedding } from '@/lib/export/embed-words';
import { readEmbedders } from '@/lib/web/embedders';
import { isGuarded } from '@/lib/web/sign-in';

export async function GET() {
  // Read as it is set where the server runs, not where it was built.
  await connection();
  return respond(async (): Promise<Embedding> => ({ sites: readEmbedders(), guarded: isGuarded() }));
}
