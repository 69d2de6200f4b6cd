// A published site put together in memory: the record as the pages read it, the pages, the bundle, and the files that a
// reader may take along. Nothing is in it but what the record holds: its quotes, never its sources' texts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication } from '@/app/_published/publication';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { fitView } from '@/lib/answer/fit-view';
import { FileAnswer } from '@/lib/api/operation';
import { exportNetwork } from '@/lib/api/operations/export';
import type { RecordData } from '@/lib/domain/record';
import { ParleyError } from '@/lib/errors';
import { type DatasetFacts, datasetNode, toJsonLd } from '@/lib/export/json-ld';
import { contentOf } from '@/lib/neo4j/content';
import { rowsOf } from '@/lib/neo4j/rows';
import { derive } from '@/lib/record/derive';
import { openRecord } from '@/lib/record/open-record';
import type { Story } from '@/lib/view/notebook';
import { serializeView, type View } from '@/lib/view/view';
import { bundleSite } from './bundle';
import { licencesText } from './licences';
import { pagesOf } from './pages';

/** What its maker says of it. */
export interface SiteWishes {
  title: string | null;
  caption: string | null;
  licence: string | null;
  /** Absolute address at which it will lie, with a slash at its end. */
  at: string | null;
  /** The view on which it opens. */
  view: View;
}

export interface Site {
  record: { id: string; checksum: string };
  /** All files but the list of them, by path; `picture`: a JPEG for those who share a link. */
  filesWith(picture: Uint8Array | null): Map<string, string | Uint8Array>;
}

const recordFile = 'record.json';
const pictureFile = 'picture.jpg';
/** Files to take along, besides the record itself. */
const tables = [
  {
    path: 'network.gexf',
    label: 'The network for Gephi (GEXF)',
    format: 'gexf',
    mediaType: 'application/gexf+xml',
  },
  { path: 'nodes.csv', label: 'Its nodes as a table (CSV)', format: 'csv-nodes', mediaType: 'text/csv' },
  { path: 'edges.csv', label: 'Its edges as a table (CSV)', format: 'csv-edges', mediaType: 'text/csv' },
] as const;
const linked = {
  path: 'record.jsonld',
  label: 'The record as linked data (JSON-LD)',
  mediaType: 'application/ld+json',
};

/** `stories` come with the record; `isLegible` as in bundle.ts. @throws ParleyError if the view names what the record does not hold */
export async function makeSite(
  projectDir: string,
  record: RecordData,
  wishes: SiteWishes,
  stories: readonly Story[] = [],
  isLegible = false,
): Promise<Site> {
  const derived = derive(record);
  const { checksum } = contentOf(rowsOf(record, derived), record.info.id);
  const open = openRecord(record, checksum, derived);
  const ask = askRecord(open);
  const answer = (await overview(ask))!;
  const { gone } = fitView(wishes.view, answer);
  if (gone.length > 0)
    throw new ParleyError({
      where: '--view',
      found: `the link names what this record does not hold: ${gone.join(', ')}`,
      cure: 'Arrange the view on this version of the record and take its link from Copy link',
    });
  const data = JSON.stringify({ record, checksum });
  const bundle = await bundleSite(projectDir, data, isLegible);
  const made = new Date().toISOString().slice(0, 10);
  const publication: Publication = {
    title: wishes.title ?? record.info.title,
    caption: wishes.caption ?? record.info.description,
    licence: wishes.licence,
    made,
    record: { id: record.info.id, checksum },
    view: serializeView(wishes.view),
    stories,
    files: [...tables, linked].map(({ path, label }) => ({ path, label })),
    assets: { ...bundle.workers, record: recordFile },
  };
  const facts: DatasetFacts = { ...publication, at: wishes.at, files: [...tables, linked] };
  const files = new Map<string, string | Uint8Array>(bundle.files);
  files.set(recordFile, data);
  files.set(linked.path, toJsonLd(open, facts));
  for (const { path, format } of tables) {
    const file = await exportNetwork.answerFrom(ask, { format }, answer.card);
    if (file instanceof FileAnswer) files.set(path, file.content);
  }
  files.set('icon.svg', await readFile(join(projectDir, 'app/icon.svg')));
  files.set('licences.txt', licencesText(projectDir, bundle.packages));
  const pages = (picture: string | null) =>
    pagesOf({
      ...{ publication, description: record.info.description, sources: answer.sources, bundle },
      ...{ dataset: datasetNode(open, facts), at: wishes.at, picture },
    });
  return {
    record: publication.record,
    filesWith: (picture) =>
      new Map([
        ...files,
        ...(picture ? ([[pictureFile, picture]] as const) : []),
        ...pages(picture && pictureFile),
      ]),
  };
}
