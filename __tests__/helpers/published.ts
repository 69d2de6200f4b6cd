/** A record published as `npm run publish` does, in a folder of its own, handed out under a path by a plain server of files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ask } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { readStories } from '@/lib/answer/read-stories';
import type { RecordData } from '@/lib/domain/record';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { withSums, writeSite } from '@/scripts/publish/folder';
import { makeSite } from '@/scripts/publish/site';
import { type StaticServer, serveFolder } from '@/scripts/publish/static-server';
import { readWishes } from '@/scripts/publish/wishes';
import { withCounters } from './counted';
import { root } from './sources';

export interface Published {
  /** Without a slash at its end. */
  url: string;
  folder: string;
  record: { id: string; checksum: string };
  files: Map<string, string | Uint8Array>;
  ask: Ask;
}

/**
 * Publishes for the tests of one file: the record of a folder, with its stories, or one that is made. `wishes`: as the
 * command line has them. `isCounted`: with the counters of counted.ts in its scripts.
 */
export function withPublished(
  from: string | (() => RecordData),
  wishes: Parameters<typeof readWishes>[0] = {},
  isCounted = false,
): Published {
  const published = {} as Published;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    const record = typeof from === 'string' ? await getRecord(join(root, from)) : from();
    const stories = typeof from === 'string' ? await readStories(join(root, from), record.info.id) : [];
    const site = await makeSite(root, record, readWishes(wishes), stories, isCounted);
    const files = isCounted ? withCounters(site.filesWith(null)) : site.filesWith(null);
    published.folder = mkdtempSync(join(tmpdir(), 'parley-published-'));
    published.record = site.record;
    published.files = withSums(files, site.record);
    published.ask = askRecord(openRecord(record, site.record.checksum));
    await writeSite(published.folder, published.files, null);
    server = await serveFolder(published.folder, '/talks/december');
    published.url = server.url;
  });
  afterAll(async () => {
    await server?.stop();
    if (published.folder) rmSync(published.folder, { recursive: true, force: true });
  });
  return published;
}
