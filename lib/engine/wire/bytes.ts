/**
 * Bytes written and read one after the other: whole numbers of any size in as few bytes as they need (LEB128, zigzag
 * for signed ones), texts as UTF-8. Reading checks every length, so that a cut or mad message ends in one error.
 */

/** The bytes are no message of this format, or a part of one. */
export class WireError extends Error {}

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private at = 0;
  private readonly encoder = new TextEncoder();

  byte(value: number) {
    this.room(1);
    this.bytes[this.at++] = value;
  }

  /** A whole number from 0 to 2^32 - 1. */
  whole(value: number) {
    this.room(5);
    let left = value >>> 0;
    while (left > 127) {
      this.bytes[this.at++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.bytes[this.at++] = left;
  }

  /** A whole number of 31 bits with its sign: small ones of either sign are short. */
  signed(value: number) {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  raw(bytes: Uint8Array) {
    this.room(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  text(value: string) {
    const bytes = this.encoder.encode(value);
    this.whole(bytes.length);
    this.raw(bytes);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.at);
  }

  private room(more: number) {
    if (this.at + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.at + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

export class ByteReader {
  private at = 0;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new WireError(`the message ends at byte ${this.bytes.length}`);
    return value;
  }

  whole(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = this.byte();
      value += (next & 127) * 2 ** shift;
      if (next < 128) {
        if (value > 0xffffffff) break;
        return value;
      }
    }
    throw new WireError(`no whole number of 32 bits at byte ${this.at}`);
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** @throws WireError unless so many bytes follow */
  mustHold(length: number) {
    if (length > this.bytes.length - this.at)
      throw new WireError(`the message ends at byte ${this.bytes.length}`);
  }

  /** How many things follow: no more than there are bytes left for them at `each` bytes or more. */
  count(each = 1): number {
    const value = this.whole();
    if (value * each > this.bytes.length - this.at)
      throw new WireError(`${value} things are said to follow byte ${this.at}, for which there is no room`);
    return value;
  }

  raw(length: number): Uint8Array {
    this.mustHold(length);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    const bytes = this.raw(this.count());
    try {
      return this.decoder.decode(bytes);
    } catch (cause) {
      throw new WireError(`the text before byte ${this.at} is not UTF-8`, { cause });
    }
  }
}
