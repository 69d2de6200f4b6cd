/**
 * Makes the files of the export menu from what the explorer shows; loaded when the menu is first used. What leaves says
 * of itself what it shows, what it leaves out, and of which record.
 */
'use client';
import { toCsv } from '@/lib/export/csv';
import { type FileFacts, toGexf } from '@/lib/export/gexf';
import { toGraphml } from '@/lib/export/graphml';
import { withMeasure } from '@/lib/export/measured-columns';
import { columnsOfNodes, edgeColumns, type NetworkTable, networkTable } from '@/lib/export/network-table';
import { pictureSheet } from '@/lib/export/picture-sheet';
import { saidRows } from '@/lib/export/said-rows';
import { restsOnly } from '@/lib/graph/build-network';
import { findingOf } from '@/lib/graph/finding';
import { finerShows } from '@/lib/graph/finer';
import { drawnBy, type Numbers } from '@/lib/graph/measured';
import type { Network, Picture } from '@/lib/graph/picture';
import { onlySelected } from '@/lib/graph/selection';
import { withStatements } from '@/lib/graph/statements/layer';
import { placeStatements } from '@/lib/graph/statements/place';
import { darkTheme, lightTheme } from '@/lib/graph/theme';
import type { Scheme } from '../_explorer/scheme';
import { download, fileName } from './download';
import { fontFaces } from './font-faces';
import { leftOut, type Shown, sourcesLine } from './shown-words';

export type ExportForm = 'png' | 'svg' | 'gexf' | 'graphml' | 'csv-nodes' | 'csv-edges' | 'json';
type Exported = Shown & { onlySelection: boolean };
/** By the number that is chosen; no picture before the Graph tab was opened. */
interface Drawn {
  network: Network;
  picture: Picture | null;
}

/** Twice the screen's pixels: sharp in print. */
const pngScale = 2;

const today = () => new Date().toISOString().slice(0, 10);

function madeFrom({ card }: Shown): string {
  return `Parley, ${today()}, record ${card.id} ${card.checksum.slice(0, 8)}, ${window.location.origin}`;
}

function sheet(shown: Exported, { network, picture }: Drawn, scheme: Scheme, faces: string): string {
  if (!picture) throw new Error('Open the Graph tab first: the picture is exported as it lies there');
  const { sentence, evidence } = findingOf(shown);
  const words = {
    title: shown.card.title,
    finding: `${sentence}. ${evidence}`,
    caption: [leftOut(shown, shown.onlySelection), sourcesLine(shown), madeFrom(shown)],
  };
  const laid = layStatements({ network, picture }, shown);
  return pictureSheet(laid.network, laid.picture, scheme === 'dark' ? darkTheme : lightTheme, words, faces);
}

/** With the layer of statements, as the canvas has it. */
function layStatements(drawn: { network: Network; picture: Picture }, shown: Shown) {
  const { statements, entityById, view, laid, whole } = shown;
  // While the canvas still waits for them, and where a measure sizes its marks, they are found here.
  const places = laid.placesOn(drawn.picture) ?? placeStatements(statements.all, whole, drawn.picture);
  return withStatements(drawn, places, statements.left, entityById, view.sourcesOff);
}

async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * pngScale;
  canvas.height = image.naturalHeight * pngScale;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of it')))),
  );
}

function asJson(shown: Exported, table: NetworkTable): string {
  const { card, view, sources } = shown;
  const facts = { id: card.id, title: card.title, checksum: card.checksum };
  return `${JSON.stringify({ record: facts, made: today(), link: window.location.href, shown: leftOut(shown, shown.onlySelection), sources: sources.filter(({ id }) => !view.sourcesOff.includes(id)), nodes: table.nodes, edges: table.edges }, null, 2)}\n`;
}

const keysOf = <Row extends object>(first: readonly string[], columns: object) =>
  [...first, ...Object.keys(columns)] as (keyof Row & string)[];

/** @throws Error with a sentence for the reader */
export async function exportView(
  form: ExportForm,
  explorer: Shown,
  numbers: Numbers,
  scheme: Scheme,
  onlySelection = false,
): Promise<void> {
  const { built: whole, card, entityById, relations, drawn, factsOff, view } = explorer;
  // Of all that is drawn, so that a selection has the sizes it has on the canvas.
  const byNumber: Drawn = drawn.current
    ? drawnBy({ network: whole.network, picture: drawn.current }, view.measure, numbers)
    : { network: whole.network, picture: null };
  const kept = (id: string) => network.nodes.some((node) => node.id === id);
  const cut = (whole: Network) => (onlySelection ? onlySelected(whole, view.selected) : whole);
  const network = cut(whole.network);
  const sheetOf: Drawn = { ...byNumber, network: cut(byNumber.network) };
  if (network.nodes.length === 0)
    throw new Error('Nothing of the selection is on the canvas: select it there first');
  const built = { ...whole, network };
  const statements = {
    all: explorer.statements.all,
    left: explorer.statements.left.filter(({ actor, issue }) => kept(actor) && kept(issue)),
  };
  const shown: Exported = { ...explorer, built, statements, onlySelection };
  // Those that the finer filters leave out have no line on the canvas, though another between the same two may.
  const left = relations.filter((each) => !restsOnly(each, factsOff) && finerShows(view, each));
  const picture =
    byNumber.picture &&
    layStatements({ network: byNumber.network, picture: byNumber.picture }, shown).picture;
  const said = saidRows(statements.left, picture, view.sourcesOff);
  const bare = networkTable(built, entityById, left, picture, network, said);
  const table = withMeasure(bare, view.measure, numbers, picture);
  const facts: FileFacts = {
    title: card.title,
    description: `${leftOut(shown, shown.onlySelection)} ${madeFrom(shown)}`,
    day: today(),
  };
  const save = (content: Blob | string, ending: string, type: string, suffix = '') =>
    download(fileName(`${card.title}${suffix}`, ending), content, `${type};charset=utf-8`);
  switch (form) {
    case 'svg':
      return save(sheet(shown, sheetOf, scheme, await fontFaces()), 'svg', 'image/svg+xml');
    case 'png':
      return save(await toPng(sheet(shown, sheetOf, scheme, await fontFaces())), 'png', 'image/png');
    case 'gexf':
      return save(toGexf(table, facts), 'gexf', 'application/xml');
    case 'graphml':
      return save(toGraphml(table, facts), 'graphml', 'application/xml');
    case 'csv-nodes':
      return save(toCsv(keysOf(['id'], columnsOfNodes(table)), table.nodes), 'csv', 'text/csv', ' nodes');
    case 'csv-edges':
      return save(
        toCsv(keysOf(['id', 'source', 'target'], edgeColumns), table.edges),
        'csv',
        'text/csv',
        ' edges',
      );
    case 'json':
      return save(asJson(shown, table), 'json', 'application/json');
  }
}
