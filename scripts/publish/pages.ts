// The three pages of a published site. Each holds what it is in plain words, for readers without scripts and for programs
// that preview links, until the explorer is put together in its place.

import { themeStyles } from '@/app/_explorer/theme-css';
import { type Publication, publicationElement } from '@/app/_published/publication';
import { sourceWords } from '@/lib/export/cite';
import { xmlText } from '@/lib/export/xml';
import type { SourceCard } from '@/lib/questions/record-card';
import type { Bundle } from './bundle';

export interface PageParts {
  publication: Publication;
  description: string;
  sources: readonly SourceCard[];
  bundle: Bundle;
  /** JSON-LD of the whole. */
  dataset: object;
  /** Absolute address of the site, if it is known; of the preview picture, if there is one. */
  at: string | null;
  picture: string | null;
}

/** The site talks to its own folder only, whatever a record may hold. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** As a script's content: no text in it may end the script. */
const jsonData = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Until the explorer is there. */
const waitingStyle =
  '#root>article{max-width:720px;margin:0 auto;padding:32px 16px}#root>article h1{font:600 20px/26px var(--sans)}#root>article h2{margin:20px 0 4px;font:600 13px/18px var(--sans)}#root>article p{line-height:20px}';

export function pagesOf(parts: PageParts): Map<string, string> {
  const { publication, description } = parts;
  return new Map([
    ['index.html', pageOf('explorer', publication.title, inWords(parts), parts)],
    ['record.html', pageOf('record', publication.title, needsScripts(description), parts)],
    ['brief.html', pageOf('brief', `Brief · ${publication.title}`, needsScripts(description), parts)],
  ]);
}

const needsScripts = (description: string) =>
  `<article><p>${xmlText(description)}</p><noscript><p>This page needs JavaScript. <a href="./">The first page</a> names the sources and has the data as files.</p></noscript></article>`;

function inWords({ publication, description, sources }: PageParts): string {
  const { title, caption, licence, made, record, files } = publication;
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return [
    '<article>',
    `<h1>${xmlText(title)}</h1>`,
    `<p>${xmlText(caption)}</p>`,
    caption === description ? '' : `<p>${xmlText(description)}</p>`,
    '<noscript><p>To explore the network this page needs JavaScript; the data can be taken along without.</p></noscript>',
    `<h2>Sources</h2>${list(sources.map((source) => xmlText(`${source.id}: ${sourceWords(source, source.id)}`)))}`,
    `<h2>Terms of use</h2><p>${xmlText(licence ?? 'Whoever published this page stated no licence.')}</p>`,
    `<h2>Data</h2>${list(files.map(({ path, label }) => `<a href="${path}">${xmlText(label)}</a>`))}`,
    `<p>Record ${xmlText(record.id)}, published ${made}, checksum ${record.checksum}</p>`,
    '</article>',
  ].join('');
}

function pageOf(page: string, title: string, words: string, parts: PageParts): string {
  const { publication, bundle, dataset, at, picture } = parts;
  const meta = (name: string, content: string | null) =>
    content ? `<meta property="${name}" content="${xmlText(content)}">` : '';
  const absolute = (path: string) => (at ? new URL(path, at).href : path);
  return [
    `<!doctype html><html lang="en" data-page="${page}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="same-origin">',
    `<title>${xmlText(title)}</title>`,
    `<meta name="description" content="${xmlText(publication.caption)}">`,
    meta('og:type', 'website'),
    meta('og:title', publication.title),
    meta('og:description', publication.caption),
    meta('og:url', at),
    meta('og:image', picture && absolute(picture)),
    picture ? '<meta name="twitter:card" content="summary_large_image">' : '',
    '<link rel="icon" href="icon.svg">',
    `<style>${themeStyles}${waitingStyle}</style>`,
    `<link rel="stylesheet" href="${bundle.style}">`,
    ...bundle.fonts.map(
      (path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${path}">`,
    ),
    ...bundle.imported.map((path) => `<link rel="modulepreload" href="${path}">`),
    `<script type="module" src="${bundle.script}"></script>`,
    page === 'explorer' ? `<script type="application/ld+json">${jsonData(dataset)}</script>` : '',
    `<script type="application/json" id="${publicationElement}">${jsonData(publication)}</script>`,
    `</head><body><div id="root">${words}</div></body></html>`,
    '\n',
  ].join('');
}
