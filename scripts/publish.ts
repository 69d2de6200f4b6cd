// `npm run publish -- --out DIR [--view LINK] [--record DIR] [--title T] [--caption T] [--licence T] [--at ADDRESS]`:
// writes a record as a static site that any server of files can hand out, from any folder. The steps live in
// scripts/publish/; this is their order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { checkFitsMemory } from '@/lib/answer/ask-record';
import { readStories } from '@/lib/answer/read-stories';
import { ParleyError, StartRefused } from '@/lib/errors';
import { getRecord } from '@/lib/record/check-record';
import { takeCard } from './publish/card';
import { listFile, lookAt, withSums, writeSite } from './publish/folder';
import { makeSite, type Site } from './publish/site';
import { serveFolder } from './publish/static-server';
import { readWishes, usage } from './publish/wishes';
import { confirm, runScript, steps } from './terminal';

const projectDir = join(import.meta.dirname, '..');

await runScript(async () => {
  const { out, recordDir, wishes } = readArguments();
  const before = lookAt(out);
  if (before && 'strange' in before) {
    const some = before.strange.slice(0, 3).join(', ');
    const asked = `${out} holds what Parley did not write (${some}${before.strange.length > 3 ? ', …' : ''}). Write the site among it?`;
    if (!(await confirm(asked)))
      throw new ParleyError({
        where: out,
        found: `the folder holds what Parley did not write (${some}), and nothing was changed`,
        cure: 'Name a new or empty folder in --out',
      });
  }
  try {
    steps.show({ step: 'Check the record' });
    const record = await getRecord(recordDir);
    checkFitsMemory(record, recordDir);
    steps.show({ step: 'Bundle the explorer' });
    const site = await makeSite(projectDir, record, wishes, await readStories(recordDir, record.info.id));
    steps.show({ step: 'Take its picture' });
    const picture = await pictureOf(site);
    steps.end(picture instanceof Error ? 'none' : '');
    const files = withSums(site.filesWith(picture instanceof Error ? null : picture), site.record);
    steps.show({ step: 'Write the site' });
    await writeSite(out, files, before);
    steps.end(`${files.size} files`);
    if (picture instanceof Error)
      console.log(`${picture.message} Until then a shared link shows its title and caption only.`);
    console.log(
      `${out} shows the record ${site.record.id} ${site.record.checksum.slice(0, 8)}; ${listFile} names every file.`,
    );
    console.log(
      'Put the folder on any web server. To look at it here: python3 -m http.server --directory DIR',
    );
  } finally {
    steps.fail();
  }
});

/** Taken of the site itself, from a folder that goes away again. Without a browser there is none. */
async function pictureOf(site: Site): Promise<Buffer | StartRefused> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-publish-'));
  try {
    const browser = await launchChromium();
    await writeSite(folder, site.filesWith(null), null);
    const server = await serveFolder(folder, '/site');
    try {
      return await takeCard(browser, server.url);
    } finally {
      await browser.close();
      await server.stop();
    }
  } catch (error) {
    if (error instanceof StartRefused) return error;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readArguments() {
  const text = { type: 'string' } as const;
  const options = {
    out: text,
    view: text,
    record: text,
    title: text,
    caption: text,
    licence: text,
    at: text,
  };
  let values: Partial<Record<keyof typeof options, string>>;
  try {
    values = parseArgs({ options }).values;
  } catch (error) {
    const found = (error as Error).message.split('. ')[0] ?? 'wrong words';
    throw new ParleyError({ where: 'npm run publish', found, cure: usage });
  }
  if (!values.out)
    throw new ParleyError({ where: 'npm run publish', found: 'no folder is named', cure: usage });
  return {
    out: resolve(values.out),
    recordDir: resolve(values.record ?? 'seeds'),
    wishes: readWishes(values),
  };
}
