/**
 * Which things are named or told by typed words, the best first, without reading every text for every search: each
 * distinct word is compared once, and knows the texts that it stands in. The fits are match-words' own.
 */
import { byText, groupBy } from '@/lib/record/index-record';
import { firstOf } from './first-of';
import { fitIn, leastForOneOff, worthOf } from './match-words';

export interface Text {
  /** Whose text it is: a thing may have many. */
  of: string;
  /** As plainWords gives them. */
  words: readonly string[];
}

export interface Hit {
  of: string;
  /** The number of the thing's text that fits best, the first of those that fit alike. */
  text: number;
  fit: number;
}

const lengthOf = ({ length }: string) => String(length);

export class WordIndex {
  /** How many words each text has. */
  readonly #lengths: Int32Array;
  /** The things, in their order, and for each text the place of its thing among them. */
  readonly #things: readonly string[];
  readonly #thingOf: Int32Array;
  /** The texts with each word. */
  readonly #textsWith = new Map<string, number[]>();
  /** The words, sorted, and by their length. */
  readonly #words: readonly string[];
  readonly #wordsOfLength: ReadonlyMap<string, readonly string[]>;
  /** Of each text, up to which typed word it had them all, and the sum of their worth: see #fitting. */
  readonly #reached: Int32Array;
  readonly #sums: Int32Array;
  #step = 0;

  /** `order` of the things that fit alike: by id, unless said. */
  constructor(texts: readonly Text[], order: (a: string, b: string) => number = byText) {
    this.#lengths = Int32Array.from(texts, ({ words }) => words.length);
    this.#things = [...new Set(texts.map(({ of }) => of))].sort(order);
    const places = new Map(this.#things.map((thing, at) => [thing, at]));
    this.#thingOf = Int32Array.from(texts, ({ of }) => places.get(of)!);
    for (const [at, { words }] of texts.entries())
      for (const word of new Set(words)) {
        const held = this.#textsWith.get(word);
        if (held) held.push(at);
        else this.#textsWith.set(word, [at]);
      }
    this.#words = [...this.#textsWith.keys()].sort(byText);
    this.#wordsOfLength = groupBy(this.#words, lengthOf);
    this.#reached = new Int32Array(texts.length);
    this.#sums = new Int32Array(texts.length);
  }

  /** The things with a text that has all of the words, the best first, those that fit alike in their order. */
  best(typed: readonly string[], limit: number): Hit[] {
    const fits = new Float64Array(this.#things.length);
    const textOf = new Int32Array(this.#things.length);
    const found: number[] = [];
    for (const text of this.#fitting(typed)) {
      const thing = this.#thingOf[text]!;
      const fit = fitIn(this.#sums[text]!, this.#lengths[text]!);
      const other = fits[thing]!;
      if (other === 0) found.push(thing);
      if (fit < other || (fit === other && text > textOf[thing]!)) continue;
      fits[thing] = fit;
      textOf[thing] = text;
    }
    return firstOf(found, limit, (a, b) => fits[b]! - fits[a]! || a - b).map((thing) => {
      return { of: this.#things[thing]!, text: textOf[thing]!, fit: fits[thing]! };
    });
  }

  /** The texts that have all of the words; #sums then says what these are worth in each. */
  #fitting(typed: readonly string[]): readonly number[] {
    let fitting: number[] = [];
    for (const [at, word] of typed.entries()) {
      const before = this.#step;
      this.#step += 1;
      fitting = [];
      // The worthiest words come first: a text that one of them stands in needs no other.
      for (const other of this.#like(word)) {
        const worth = worthOf(word, other);
        for (const text of this.#textsWith.get(other)!) {
          const reached = this.#reached[text]!;
          if (reached === this.#step || (at > 0 && reached !== before)) continue;
          this.#reached[text] = this.#step;
          this.#sums[text] = worth + (at > 0 ? this.#sums[text]! : 0);
          fitting.push(text);
        }
      }
    }
    return fitting;
  }

  /** The words that one typed fits: itself, what it begins, what is a letter off. */
  *#like(typed: string): Generator<string> {
    if (this.#textsWith.has(typed)) yield typed;
    for (let at = this.#placeOf(typed); this.#words[at]?.startsWith(typed); at++)
      if (this.#words[at] !== typed) yield this.#words[at]!;
    if (typed.length < leastForOneOff) return;
    for (const near of [typed.slice(1), typed, `${typed}.`])
      for (const word of this.#wordsOfLength.get(lengthOf(near)) ?? [])
        if (!word.startsWith(typed) && worthOf(typed, word) > 0) yield word;
  }

  /** Of the first word that is not before the typed one. */
  #placeOf(typed: string): number {
    let [from, to] = [0, this.#words.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#words[middle]! < typed) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
