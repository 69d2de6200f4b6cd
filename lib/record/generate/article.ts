/**
 * One source while it is written: a text that grows by sentences, each of which becomes a passage with its place in the
 * text, so that the quotes of a generated record stand in its texts letter by letter.
 */
import type { Passage } from '@/lib/domain/record';

export class Article {
  readonly passages: Passage[] = [];
  private readonly parts: string[];
  private length: number;
  private paragraph = 1;
  private sentences = 0;

  constructor(
    readonly id: string,
    readonly title: string,
  ) {
    this.parts = [title];
    this.length = title.length;
  }

  /** Begins a paragraph. */
  begin() {
    this.append('\n\n');
    this.paragraph++;
    this.sentences = 0;
  }

  /** Writes a sentence, without its full stop. @returns the id of its passage */
  say(sentence: string, relays: string[] = []): string {
    if (this.sentences > 0) this.append(' ');
    const start = this.length;
    this.append(sentence);
    const id = `${this.id}.p${this.paragraph}${lettersOf(this.sentences++)}`;
    const { paragraph } = this;
    this.passages.push({
      ...{ id, source: this.id, quote: sentence, paragraph, start, end: this.length, relays },
    });
    this.append('.');
    return id;
  }

  get text(): string {
    return `${this.parts.join('')}\n`;
  }

  private append(words: string) {
    this.parts.push(words);
    this.length += words.length;
  }
}

/** a, b, … z, aa, ab, … */
function lettersOf(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : lettersOf(Math.floor(number / 26) - 1) + letter;
}
