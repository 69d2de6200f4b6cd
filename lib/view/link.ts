/**
 * A link: a view as an address, with the version of the record that it was made on. What is too long for a query, which
 * servers and mail programs cut, goes to the fragment under the same names. Parse and serialize stand side by side.
 */
import { parseView, serializeView, type View } from './view';

export interface OpenedLink {
  view: View;
  /** What in it nothing can read. */
  dropped: string[];
  /** The beginning of the checksum of the record that it was made on; null if it does not say. */
  madeOn: string | null;
}

/** Servers take a little more; mail programs break lines, and then links, at about this. */
const longestQuery = 2_000;

/** Letters of a checksum that tell two versions of one record apart. */
const versionLetters = 8;

/** Parts that stand in the fragment only: of the view, and of a page that shows one. */
const fragmentOnly = new Set(['at', 'cypher', 'with', 'caption']);

export const versionOf = (checksum: string): string => checksum.slice(0, versionLetters);

export function parseLink(query: URLSearchParams, hash = ''): OpenedLink {
  const parts = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, '')))
    if (!fragmentOnly.has(name)) parts.set(name, value);
  const madeOn = parts.get('r');
  const isVersion = madeOn !== null && /^[0-9a-f]{8}$/.test(madeOn);
  const { view, dropped } = parseView(parts, hash);
  if (madeOn && !isVersion) dropped.push(`r=${madeOn}`);
  return { view, dropped, madeOn: isVersion ? madeOn : null };
}

/** A caption is read beside a picture: longer ones are cut. */
const longestCaption = 2_000;

/** The caption that a link to a framed view brings along; empty for none. */
export const captionOf = (hash: string): string =>
  (new URLSearchParams(hash.replace(/^#/, '')).get('caption') ?? '').slice(0, longestCaption);

/** The link to a framed view: with its caption, which no server needs to see. */
export function serializeFramed(view: View, checksum: string, caption: string): string {
  const link = serializeLink(view, checksum);
  if (!caption) return link;
  return `${link}${link.includes('#') ? '&' : '#'}${new URLSearchParams({ caption })}`;
}

/** The same from a link as text, whole or without its host. */
export function parseLinkText(link: string): OpenedLink {
  const base = 'http://parley.invalid/';
  const url = new URL(URL.canParse(link, base) ? link : '', base);
  return parseLink(url.searchParams, url.hash);
}

/** Query and fragment; empty for the view at rest, which is the same on every version. */
export function serializeLink(view: View, checksum: string): string {
  const whole = serializeView(view);
  if (!whole) return '';
  const [, query = '', fragment = ''] = /^\??([^#]*)#?(.*)$/s.exec(whole) ?? [];
  const parts = [...query.split('&'), `r=${versionOf(checksum)}`].filter(Boolean).join('&');
  if (parts.length > longestQuery) return `#${[parts, fragment].filter(Boolean).join('&')}`;
  return `?${parts}${fragment && `#${fragment}`}`;
}
