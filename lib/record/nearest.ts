/**
 * The known word that somebody probably meant: what a message suggests beside a word that is not known. Distances are
 * those of Damerau and Levenshtein (1964, 1966; optimal string alignment): a letter too many, too few, wrong, or two
 * swapped count one each.
 */

/** Fewest single-letter changes between the two, or `limit + 1` as soon as it is known to be more than `limit`. */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * The candidate closest to the word, or undefined if none is close: at most a third of the letters differ, or one is
 * made of whole parts of the other ('witkoff' and 'steve-witkoff'). The first of equals wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  let partOf: string | undefined;
  for (const candidate of candidates) {
    if (limit >= 0) {
      const found = distance(word.toLowerCase(), candidate.toLowerCase(), limit);
      if (found <= limit) {
        best = candidate;
        limit = found - 1;
      }
    }
    if (!partOf && word.length > 2 && (hasParts(candidate, word) || hasParts(word, candidate)))
      partOf = candidate;
  }
  return best ?? partOf;
}

const hasParts = (whole: string, part: string) => `-${whole}-`.replace(/[.~_ ]/g, '-').includes(`-${part}-`);

/** '; the nearest is steve-witkoff', a sentence in quotation marks, or nothing if nothing is near. */
export function hint(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  if (found === undefined) return '';
  return `; the nearest is ${/\s/.test(found) ? `‘${found}’` : found}`;
}
