/**
 * The sources' texts as collected: reading them from a folder, their hash, their paragraphs, and finding a quote in
 * them. Texts are optional: a record carries its quotes and can be checked for the rest without them.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError } from '@/lib/errors';

/** Texts by source id from the folder's SOURCE.txt files, byte order marks kept, so that hash and offsets hold. */
export async function readTexts(folder: string): Promise<Map<string, string>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return new Map(
      await Promise.all(
        names.map(async (name): Promise<[string, string]> => {
          return [name.slice(0, -'.txt'.length), decoder.decode(await readFile(join(folder, name)))];
        }),
      ),
    );
  } catch (cause) {
    throw new ParleyError({
      where: folder,
      found: `the texts cannot be read (${cause instanceof Error ? cause.message : String(cause)})`,
      cure: 'Name a folder of UTF-8 files called after their sources, like 003.txt',
      cause,
    });
  }
}

/** SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export interface Paragraph {
  /** From 1, blank lines not counted. */
  number: number;
  /** UTF-16 offsets in the whole text, end exclusive and before the line break. */
  start: number;
  end: number;
}

export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim())
    .map((line, index) => ({ number: index + 1, start: line.index, end: line.index + line[0].length }));
}

/** Number of the paragraph in which the offset lies; of the one before it between two, 0 before the first. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return paragraphs.findLast(({ start }) => start <= offset)?.number ?? 0;
}

/** Every offset at which the words stand in the text, in its order; overlapping ones too. */
export function findQuote(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let start = text.indexOf(quote); start >= 0 && quote; start = text.indexOf(quote, start + 1))
    found.push(start);
  return found;
}

/**
 * Where a passage's words stand: at the offset `kept` if they do, at their only place, or at the first in the wanted
 * paragraph. Null where they are not, or at several places of which none is wanted.
 */
export function placeQuote(
  text: string,
  quote: string,
  paragraph: number | undefined,
  kept?: number,
): { paragraph: number; start: number; end: number } | null {
  const paragraphs = paragraphsOf(text);
  const found = findQuote(text, quote).map((start) => ({
    paragraph: paragraphAt(paragraphs, start),
    start,
    end: start + quote.length,
  }));
  return (
    found.find(({ start }) => start === kept) ??
    found.find((place) => place.paragraph === paragraph) ??
    (found.length === 1 ? found[0]! : null)
  );
}

/** The paragraph that a passage's name tells: 7 of '003.p7c', by custom. */
export function paragraphInName(id: string): number | undefined {
  const [, digits] = /(?:^|\.)p(\d+)[a-z]*$/.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The words with every kind of space as one space and every kind of quotation mark as one of its width. */
export function normalizeQuote(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .trim();
}
