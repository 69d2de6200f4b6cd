/**
 * How well typed words fit each of many texts, without reading every text for every search: each distinct word is
 * compared once, and knows the texts that it stands in. The fits are match-words' own.
 */
import { fitIn, worthOf } from './match-words';

export class WordIndex {
  readonly #lengths: number[];
  readonly #textsWith = new Map<string, number[]>();

  /** @param texts the words of each text, as plainWords gives them */
  constructor(texts: readonly (readonly string[])[]) {
    this.#lengths = texts.map(({ length }) => length);
    for (const [at, words] of texts.entries())
      for (const word of new Set(words)) {
        const held = this.#textsWith.get(word);
        if (held) held.push(at);
        else this.#textsWith.set(word, [at]);
      }
  }

  /** The fit of each text that has all of the words, by the text's number. */
  fits(typed: readonly string[]): Map<number, number> {
    let sums: Map<number, number> | null = null;
    for (const word of typed) {
      const best = new Map<number, number>();
      for (const [other, texts] of this.#textsWith) {
        const worth = worthOf(word, other);
        if (worth === 0) continue;
        for (const at of texts)
          if ((!sums || sums.has(at)) && worth > (best.get(at) ?? 0)) best.set(at, worth);
      }
      for (const [at, worth] of best) best.set(at, worth + (sums?.get(at) ?? 0));
      sums = best;
    }
    return new Map([...(sums ?? [])].map(([at, sum]) => [at, fitIn(sum, this.#lengths[at]!)]));
  }
}
