/**
 * How wide a text is set and where it may be broken, without a browser, so that server, worker and page agree on every
 * label's box. Widths are Inter's, the widest of its weights 400 to 600, with tabular figures; other scripts, which
 * fall back to another font, are counted generously. All lengths are CSS pixels.
 */
import type { LabelStyle } from './picture';

export interface LabelFont {
  size: number;
  weight: 400 | 500 | 600;
  lineHeight: number;
}

/** Type of each label's name, and of the sub-line below any name. */
export const labelFonts: Record<LabelStyle | 'sub', LabelFont> = {
  actor: { size: 13, weight: 600, lineHeight: 16 },
  group: { size: 13, weight: 500, lineHeight: 16 },
  session: { size: 12, weight: 600, lineHeight: 15 },
  quoted: { size: 11, weight: 400, lineHeight: 14 },
  sub: { size: 11, weight: 400, lineHeight: 14 },
};
/** A field's heading: the side's name in capitals, letters 0.04 em apart. */
export const headingFont: LabelFont = { size: 11, weight: 600, lineHeight: 14 };
export const headingSpacing = 0.04;

export type MeasureText = (text: string, font: LabelFont) => number;

/** Advances in thousandths of an em, U+0020 to U+007E. */
const LATIN = [
  281, 321, 523, 644, 660, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 660, 660, 660, 666,
  660, 660, 660, 660, 660, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 590, 749, 746, 277,
  580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 744, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
  471, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
  353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
/** The same for U+0410 to U+044F, the Russian alphabet: capitals, then small letters. */
const CYRILLIC = [
  728, 646, 659, 581, 852, 605, 1032, 636, 759, 759, 703, 749, 922, 746, 769, 746, 645, 737, 660, 672, 833,
  720, 751, 705, 979, 1002, 826, 907, 658, 737, 1033, 652, 574, 604, 573, 447, 645, 591, 846, 511, 612, 612,
  569, 594, 798, 610, 609, 605, 624, 583, 495, 588, 747, 569, 636, 593, 847, 871, 667, 783, 579, 583, 859,
  570,
];
/** [last code point, thousandths of an em]: what no table knows, by block; marks that sit on letters have no width. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x00bf, 620],
  [0x024f, 720],
  [0x02ff, 500],
  [0x036f, 0],
  [0x03ff, 720],
  [0x0482, 740],
  [0x0489, 0],
  [0x052f, 900],
  [0x058f, 700],
  [0x05cf, 0],
  [0x05ff, 620],
  [0x064a, 600],
  [0x065f, 0],
  [0x08ff, 620],
  [0x0fff, 800],
  [0x10ff, 680],
  [0x11ff, 1000],
  [0x1dff, 800],
  [0x1eff, 720],
  [0x200a, 500],
  [0x200f, 0],
  [0x2013, 640],
  [0x2015, 1000],
  [0x201f, 520],
  [0x2025, 670],
  [0x2026, 910],
  [0x2e7f, 840],
  [0xffff, 1000],
  [0x10ffff, 1300],
];

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return LATIN[code - 0x20]!;
  if (code >= 0x0410 && code <= 0x044f) return CYRILLIC[code - 0x0410]!;
  if (code > 0xbf && code < 0x1f00) {
    const base = character.normalize('NFD').codePointAt(0)!;
    if (base !== code) return advance(String.fromCodePoint(base)) + 10;
  }
  return BLOCKS.find(([last]) => code <= last)?.[1] ?? 1300;
}

/** Width of a line of text, never less than a browser's. */
export function measureText(text: string, font: LabelFont): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character);
  return (thousandths * font.size) / 1000;
}

/** Longest line a label has; longer ones are cut and the full name is shown on focus. */
const LONGEST_LINE = 24;

export function cutText(text: string, longest = LONGEST_LINE): string {
  // No text has more characters than this counts.
  if (text.length <= longest) return text;
  const characters = [...text];
  if (characters.length <= longest) return text;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * Breaks a text into exactly `lines` lines, as even as its spaces, dashes and middle dots allow; null if it has too few
 * places to break at. A middle dot between two lines is dropped.
 */
export function wrapText(
  text: string,
  lines: number,
  font: LabelFont,
  measure: MeasureText,
): string[] | null {
  if (lines === 1) return [cutText(text)];
  const words = text.split(/(?<=\p{L}[-–—])(?=\p{L})|\s+/u).filter((word) => word !== '');
  if (words.length < lines) return null;
  const gaps = words.map((word) => (/[-–—]$/u.test(word) ? '' : ' '));
  const join = (from: number, to: number) => {
    let line = '';
    for (let at = from; at < to; at++) line += words[at]! + (at + 1 < to ? gaps[at]! : '');
    return line.includes('·') ? line.replace(/^· | ·$/u, '').replace(/^·$/u, '') : line;
  };
  let best: { lines: string[]; widest: number } | null = null;
  const extend = (from: number, left: number, done: string[], widest: number) => {
    if (best && widest >= best.widest) return;
    if (left === 0) {
      best = { lines: done, widest };
      return;
    }
    const lastEnd = left === 1 ? words.length : words.length - left + 1;
    for (let to = left === 1 ? words.length : from + 1; to <= lastEnd; to++) {
      const line = cutText(join(from, to));
      extend(to, left - 1, [...done, line], Math.max(widest, measure(line, font)));
    }
  };
  extend(0, lines, [], 0);
  const found = best as { lines: string[]; widest: number } | null;
  return found?.lines.every((line) => line !== '') ? found.lines : null;
}
