/** Ids made from texts, for what a record's author rarely refers to (names, roles, attendances). Apart from ids.ts: every script's spelling is large. */
import anyAscii from 'any-ascii';

/** A readable id from any text of any script: 'Рустем Умєров' -> 'rustem-umerov'. May be empty for text without letters. */
export function slug(text: string): string {
  return anyAscii(text.normalize('NFKD'))
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/g, '');
}
