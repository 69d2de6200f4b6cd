/** Who or what is meant by a few words, among what a record names: by any spelling, a surname, or nearly so. */
import anyAscii from 'any-ascii';
import { distance } from '@/lib/record/nearest';

export interface Named {
  id: string;
  name: string;
  /** What it may be picked as: person, actor, issue, … */
  kinds: readonly string[];
  /** Every spelling, the own name among them. */
  spellings: readonly string[];
}

/** Small Latin letters without marks: what patterns and names are compared by. */
export const plain = (text: string): string =>
  anyAscii(text.normalize('NFC').slice(0, 200))
    .toLowerCase()
    .replace(/['’ʼ`]s\b/g, '')
    .replace(/['’ʼ`.]/g, '')
    .replace(/(?<!\d)-|-(?!\d)/g, ' ')
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim();

const sameWord = (typed: string, printed: string) => typed === printed;
/** A beginning of four letters, or a letter or two off in a long word: a partial surname, another transliteration. */
const nearWord = (typed: string, printed: string) => {
  if (typed.length >= 4 && printed.startsWith(typed)) return true;
  const most = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
  return most > 0 && distance(typed, printed, most) <= most;
};

/** 3 the whole name, 2 words of it, 1 nearly, 0 not at all. */
function closeness(typed: readonly string[], spelling: string): number {
  const printed = plain(spelling).split(' ');
  if (typed.join(' ') === printed.join(' ')) return 3;
  if (typed.every((word) => printed.some((each) => sameWord(word, each)))) return 2;
  return typed.every((word) => printed.some((each) => nearWord(word, each))) ? 1 : 0;
}

/** The things of that kind that the words name most nearly: one, none, or several as near. */
export function nearestNamed(words: string, kind: string, all: readonly Named[]): Named[] {
  const typed = plain(words)
    .replace(/^(?:the|a|an) /, '')
    .split(' ')
    .filter(Boolean);
  if (typed.length === 0 || typed.join('').length < 2) return [];
  let best = 1;
  let found: Named[] = [];
  for (const each of all) {
    if (!each.kinds.includes(kind)) continue;
    const closest = Math.max(0, ...each.spellings.map((spelling) => closeness(typed, spelling)));
    // A bare surname means the person, not that person's team or administration.
    const near = closest > 0 && each.kinds.includes('person') ? closest + 0.5 : closest;
    if (near > best) [best, found] = [near, [each]];
    else if (near === best) found.push(each);
  }
  return found;
}

/** The one thing of that kind that the words name; undefined if there is none, or more than one as near. */
export function findNamed(words: string, kind: string, all: readonly Named[]): Named | undefined {
  const [found, ...others] = nearestNamed(words, kind, all);
  return others.length === 0 ? found : undefined;
}
