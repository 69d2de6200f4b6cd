/**
 * The canvas as a reader's hand and eye have it: where a mark or line lies on the screen, and which colour is there. The
 * places come from the same pure layout, computed here for the room that the page has, so that a click that lands shows
 * that the picture is the same on every engine.
 */
import type { Page } from 'playwright-core';
import { restZoom } from '@/app/_explorer/canvas/view';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { type BuiltNetwork, buildNetwork, type Overview } from '@/lib/graph/build-network';
import { growPicture } from '@/lib/graph/grow-picture';
import { bowPoint } from '@/lib/graph/line-looks';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { withStatements } from '@/lib/graph/statements/layer';
import { placeStatements } from '@/lib/graph/statements/place';
import { statementsLeft } from '@/lib/graph/statements/rows';
import type { StatementRow } from '@/lib/questions/statements';
import { emptyView, type View } from '@/lib/view/view';
import { explorerOn } from './explorer';

/** The page takes its room in steps of so many pixels. */
const roomStep = 20;

export interface DrawnPicture {
  network: Network;
  picture: Picture;
  /** Where a node is on the screen while the whole picture is shown. */
  nodeAt(id: string): Point;
  /** A point of an edge: halfway, or at another share of its way from the actor. */
  edgeAt(id: string, share?: number): Point;
}

export const overviewOf = ({ card, entities, relations }: OverviewAnswer): Overview => ({
  sides: card.sides,
  entities,
  relations,
});

/** What the record shows at rest. */
export const atRest = (answer: OverviewAnswer): BuiltNetwork => buildNetwork(overviewOf(answer), emptyView);

/** The picture, at rest or of another view, as the page must have drawn it. */
export async function pictureOn(
  page: Page,
  answer: OverviewAnswer,
  view: View = emptyView,
  statements: readonly StatementRow[] = [],
): Promise<DrawnPicture> {
  const box = await explorerOn(page).canvas.boundingBox();
  if (!box) throw new Error('There is no canvas on the page.');
  const stepped = (length: number) => Math.floor(length / roomStep) * roomStep;
  const bare = growPicture(overviewOf(answer), view, {
    width: stepped(box.width),
    height: stepped(box.height),
  });
  const built = buildNetwork(overviewOf(answer), view).network;
  const places = placeStatements(statements, answer, bare);
  const entityById = new Map(answer.entities.map((entity) => [entity.id, entity]));
  const left = statementsLeft(statements, built, view, new Set(), () => null);
  const { network, picture } = withStatements({ network: built, picture: bare }, places, left, entityById);
  const zoom = restZoom(picture, box);
  const toScreen = ({ x, y }: Point): Point => ({
    x: box.x + box.width / 2 + (x - picture.width / 2) * zoom,
    y: box.y + box.height / 2 + (y - picture.height / 2) * zoom,
  });
  const place = (id: string): Point => {
    const node = picture.nodes[id];
    if (!node) throw new Error(`${id} is not on the canvas.`);
    return node;
  };
  return {
    network,
    picture,
    nodeAt: (id) => toScreen(place(id)),
    edgeAt(id, share = 0.5) {
      const edge = network.edges.find((each) => each.id === id);
      if (!edge) throw new Error(`${id} is not on the canvas.`);
      return toScreen(bowPoint(place(edge.source), place(edge.target), picture.edges[id]?.bow ?? 0, share));
    },
  };
}

/** Drags what lies at a point of the screen, slowly, in steps, as a hand does. */
export async function drag(page: Page, from: Point, by: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 8 });
  await page.mouse.up();
}

/** The colours, '#RRGGBB', that the page shows at these points. */
export async function coloursAt(page: Page, points: readonly Point[]): Promise<string[]> {
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ png, points }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      sheet.drawImage(image, 0, 0);
      return points.map(({ x, y }) => {
        const [r, g, b] = sheet.getImageData(Math.round(x), Math.round(y), 1, 1).data;
        return `#${[r, g, b].map((part) => part!.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
      });
    },
    { png, points: [...points] },
  );
}

/** What the canvas looks like, to compare with another: a PNG. */
export async function lookOf(page: Page): Promise<Buffer> {
  return explorerOn(page).canvas.screenshot();
}
