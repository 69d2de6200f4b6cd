/** What a published site says of itself: written into its pages by `npm run publish`, and read from them here. */

import type { Story } from '@/lib/view/notebook';

export interface Publication {
  title: string;
  caption: string;
  /** Under which terms it may be used; null if its maker stated none. */
  licence: string | null;
  /** The day on which it was made, ISO date. */
  made: string;
  record: { id: string; checksum: string };
  /** The view on which it opens, as serializeView writes it. */
  view: string;
  /** Stories that came with the record. */
  stories: readonly Story[];
  /** Files to take along, from the site's folder. */
  files: readonly { path: string; label: string }[];
  /** The record and the workers, from the site's folder. */
  assets: { record: string; answering: string; layout: string; scratch: string };
}

export const publicationElement = 'publication';

export function readPublication(): Publication {
  return JSON.parse(document.getElementById(publicationElement)?.textContent ?? '') as Publication;
}

/** A file of the site, wherever it lies. */
export const addressOf = (path: string) => new URL(path, document.baseURI).href;
