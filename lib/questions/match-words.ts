/**
 * How well typed words fit a text, where no full-text index is: every word must be found, whole, as a beginning or (from
 * five letters) with one letter off, in any script. The index weighs more finely; the same words are found.
 */
import anyAscii from 'any-ascii';

const worth = { whole: 4, beginning: 2, oneOff: 1 };
/** Shorter words with a letter off are other words. */
export const leastForOneOff = 5;

/** Words that the index does not hold (Lucene's English ones): who types them means the others. */
const unindexed = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** Without the words that no index holds, unless there are no others. */
export function tellingWords(words: string[]): string[] {
  const telling = words.filter((word) => !unindexed.has(word));
  return telling.length > 0 ? telling : words;
}

/** Lower-case words as the index takes a text apart: "O'Brien" and "U.S." are one word each (UAX 29). */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** The same in plain Latin letters, whatever the script. */
export const plainWords = (text: string): string[] => wordsOf(anyAscii(text.normalize('NFC')));

/** 0 if a typed word is missing, else the more the better. */
export function fitOf(typed: readonly string[], text: readonly string[]): number {
  let sum = 0;
  for (const word of typed) {
    const best = Math.max(0, ...text.map((other) => worthOf(word, other)));
    if (best === 0) return 0;
    sum += best;
  }
  return fitIn(sum, text.length);
}

/** The worth of the words found, in a text of so many: the same words say more of a shorter text. */
export const fitIn = (sum: number, length: number): number => sum / Math.sqrt(Math.max(1, length));

/** How well one typed word fits one of a text; 0 if it does not. */
export function worthOf(typed: string, word: string): number {
  if (word === typed) return worth.whole;
  if (word.startsWith(typed)) return worth.beginning;
  return typed.length >= leastForOneOff && isOneOff(typed, word) ? worth.oneOff : 0;
}

/** Whether one letter more, less, changed or exchanged with its neighbour makes one word of the other. */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length === b.length)
    return (
      a.slice(at + 1) === b.slice(at + 1) ||
      (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
    );
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}
