// The folder of a published site: knows its own by the list of what was written last time, replaces exactly that, and
// leaves what others put beside it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ParleyError } from '@/lib/errors';

/** Names the record, and every file with its SHA-256; a folder that holds it was written by Parley. */
export const listFile = 'publication.json';
/** The same sums as `sha256sum -c` reads them. */
export const sumsFile = 'SHA256SUMS';

export interface Listed {
  madeBy: 'Parley';
  record: { id: string; checksum: string };
  files: Record<string, string>;
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What was published there before; null for a folder that is new or empty. */
export type Before = { own: Listed } | { strange: string[] } | null;

/** @throws ParleyError if there is a file of that name */
export function lookAt(folder: string): Before {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory())
    throw new ParleyError({ where: folder, found: 'it is a file', cure: 'Name a folder in --out' });
  const names = readdirSync(folder);
  if (names.length === 0) return null;
  const own = readList(join(folder, listFile));
  return own ? { own } : { strange: names };
}

function readList(path: string): Listed | null {
  try {
    const list = JSON.parse(readFileSync(path, 'utf8')) as Partial<Listed>;
    return list.madeBy === 'Parley' && list.files ? (list as Listed) : null;
  } catch {
    return null;
  }
}

/** The list and the sums are added to the files. */
export function withSums(
  files: ReadonlyMap<string, string | Uint8Array>,
  record: Listed['record'],
): Map<string, string | Uint8Array> {
  const sums = Object.fromEntries([...files].map(([path, content]) => [path, sha256(content)]).sort());
  const list: Listed = { madeBy: 'Parley', record, files: sums };
  const text = `${JSON.stringify(list, null, 2)}\n`;
  const lines = [...Object.entries(sums), [listFile, sha256(text)]].map(([path, sum]) => `${sum}  ${path}\n`);
  return new Map([...files, [listFile, text], [sumsFile, lines.join('')]]);
}

/**
 * Writes the site. Pages come last: while it is written, each old page finds its files. Then what only the old site had
 * is taken away.
 */
export async function writeSite(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  before: Before,
): Promise<void> {
  const isPage = (path: string) => path.endsWith('.html');
  const paths = [...files.keys()].sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  try {
    for (const path of paths) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      // Renamed into place: whoever reads meanwhile gets the whole old or the whole new file.
      await writeFile(`${target}.new`, files.get(path)!);
      await rename(`${target}.new`, target);
    }
    const old = before && 'own' in before ? Object.keys(before.own.files) : [];
    const gone = old.filter((path) => !files.has(path) && isInside(path));
    for (const path of gone) await rm(join(folder, path), { force: true });
    for (const path of new Set(gone.map(dirname)))
      if (path !== '.') await rmdir(join(folder, path)).catch(() => {});
  } catch (cause) {
    throw new ParleyError({
      where: folder,
      found: `it cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      cure: 'Free some room, or name another folder in --out',
      cause,
    });
  }
}

/** A list may have been changed by hand: nothing outside the folder is touched. */
const isInside = (path: string) => !path.split(/[\\/]/).includes('..') && !/^([\\/]|[A-Za-z]:)/.test(path);
