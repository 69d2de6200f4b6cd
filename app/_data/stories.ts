/** The stories that came with the record that is served; a file of them that is wrong is logged, and offers none. */
import 'server-only';
import { readStories } from '@/lib/answer/read-stories';
import type { Story } from '@/lib/view/notebook';
import { logEvent } from '@/lib/web/log';

export async function shippedStories(record: string): Promise<readonly Story[]> {
  const folder = process.env.PARLEY_RECORD;
  if (!folder) return [];
  try {
    return await readStories(folder, record);
  } catch (error) {
    logEvent('failed', { why: error instanceof Error ? error.message : String(error) });
    return [];
  }
}
