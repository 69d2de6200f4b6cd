/**
 * The schema as one picture: a band for each layer, a box for each label with its properties and the relationships told
 * there, quiet lines from a box to the boxes that it speaks of, and below each band what holds between whole layers.
 */
import { type LabelFont, measureText } from '@/lib/graph/label-text';
import { lightTheme } from '@/lib/graph/theme';
import { betweenWholes, type Layer, layers, shapesOf, type Told, toldIn } from './schema-layers';
import { xmlText } from './xml';

const { surfaces } = lightTheme;
const page = { width: 1120, margin: 24, gap: 10, pad: 11, between: 64 };
const heading: LabelFont = { size: 17, weight: 600, lineHeight: 30 };
const name: LabelFont = { size: 14, weight: 600, lineHeight: 22 };
const body: LabelFont = { size: 12, weight: 400, lineHeight: 17 };
const strong: LabelFont = { ...body, weight: 600 };

const captions: Record<Layer, string> = {
  World: 'what an analyst clicks; the relationships listed here follow by rule from assertions',
  Assertions: 'one for each version of a fact',
  Evidence: 'the exact words, where they stand, and where sources disagree',
};

function text(x: number, y: number, words: string, font: LabelFont, ink: string): string {
  return `<text x="${x}" y="${y}" font-size="${font.size}" font-weight="${font.weight}" fill="${ink}">${xmlText(words)}</text>`;
}

/** Lines no wider than the room, broken between words. */
function lines(words: readonly string[], font: LabelFont, room: number): string[] {
  const done: string[] = [];
  for (const word of words) {
    const longer = `${done.at(-1) ?? ''} ${word}`.trim();
    if (done.length > 0 && measureText(longer, font) <= room) done[done.length - 1] = longer;
    else done.push(word);
  }
  return done;
}

interface Box {
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  told: Told[];
  svg: string[];
}

function boxAt(label: string, properties: readonly string[], x: number, y: number, width: number): Box {
  const room = width - 2 * page.pad;
  const told = toldIn(label);
  const svg = [text(x + page.pad, y + 24, label, name, surfaces.ink)];
  let line = y + 28;
  const put = (words: string, font: LabelFont, ink: string) => {
    line += font.lineHeight;
    svg.push(text(x + page.pad, line, words, font, ink));
  };
  const listed = properties.map((property, index) =>
    index < properties.length - 1 ? `${property},` : property,
  );
  for (const words of lines(listed, body, room)) put(words, body, surfaces.ink2);
  if (told.length > 0) line += 6;
  for (const { type, out, other } of told) {
    const parts = [type, out ? '→' : '←', ...other.map((end, index) => (index ? `or ${end}` : end))];
    for (const words of lines(parts, strong, room)) put(words, strong, surfaces.ink);
  }
  return { label, x, y, width, height: line + page.pad - y, told, svg };
}

interface Band {
  layer: Layer;
  y: number;
  bottom: number;
  boxes: Box[];
  svg: string[];
}

function bandAt(layer: Layer, y: number): Band {
  const members = shapesOf(layer);
  const inner = page.width - 2 * (page.margin + page.pad);
  const width = (inner - page.gap * (members.length - 1)) / members.length;
  const left = page.margin + page.pad;
  const told = groupsAt(layer, left, y + 34, inner);
  const boxes = members.map(([label, { properties }], index) =>
    boxAt(label, Object.keys(properties), left + index * (width + page.gap), told.bottom + 12, width),
  );
  const height = Math.max(...boxes.map((box) => box.height));
  for (const box of boxes) box.height = height;
  const svg = [
    text(left, y + 26, layer, heading, surfaces.ink),
    text(left + measureText(layer, heading) + 12, y + 26, captions[layer], body, surfaces.ink2),
    ...told.svg,
  ];
  return { layer, y, bottom: told.bottom + 12 + height + page.pad, boxes, svg };
}

/** What holds between whole layers, in three columns: the ends, and below them the types. */
function groupsAt(layer: Layer, left: number, top: number, inner: number): { bottom: number; svg: string[] } {
  const columns = 3;
  const column = inner / columns;
  const svg: string[] = [];
  const groups = betweenWholes(layer);
  let bottom = top;
  for (let first = 0; first < groups.length; first += columns) {
    const ends = groups.slice(first, first + columns).map(({ ends, types }, index) => {
      let at = bottom + 6;
      const put = (words: string, font: LabelFont, ink: string) => {
        at += font.lineHeight;
        svg.push(text(left + index * column, at, words, font, ink));
      };
      for (const words of lines(ends.split(' '), body, column - 16)) put(words, body, surfaces.ink2);
      const listed = types.map((type, place) => (place < types.length - 1 ? `${type},` : type));
      for (const words of lines(listed, strong, column - 16)) put(words, strong, surfaces.ink);
      return at;
    });
    bottom = Math.max(...ends);
  }
  return { bottom, svg };
}

const curve = (x: number, y: number, endX: number, endY: number) => {
  const middle = (y + endY) / 2;
  const [from, to] = [x.toFixed(1), endX.toFixed(1)];
  return `<path d="M${from} ${y}C${from} ${middle} ${to} ${middle} ${to} ${endY}"/>`;
};

/** From each box up to the boxes that it speaks of in the band above, or to that band where it speaks of all in it. */
function links(above: Band, below: Band): string[] {
  const named = (label: string) =>
    above.boxes.filter((box) =>
      label === 'Actor' ? ['Person', 'Organization'].includes(box.label) : box.label === label,
    );
  const whole = above.layer === 'World' ? 'Entity' : 'Assertion';
  return below.boxes.flatMap((box) => {
    const others = box.told.flatMap(({ other }) => other);
    const ends = [...new Set(others.flatMap(named))].map((to) => ({
      x: to.x + to.width / 2,
      y: to.y + to.height,
    }));
    if (others.includes(whole)) ends.push({ x: box.x + box.width - 18, y: above.bottom });
    ends.sort((a, b) => a.x - b.x);
    return ends.map(({ x, y }, index) =>
      y === above.bottom
        ? curve(x, box.y, x, y)
        : curve(box.x + (box.width * (index + 1)) / (ends.length + 1), box.y, x, y),
    );
  });
}

export function schemaPicture(): string {
  const bands: Band[] = [];
  for (const layer of layers) bands.push(bandAt(layer, (bands.at(-1)?.bottom ?? -28) + page.between));
  const height = bands.at(-1)!.bottom + page.margin;
  const frame = ({ y, bottom }: Band) =>
    `<rect x="${page.margin}" y="${y}" width="${page.width - 2 * page.margin}" height="${bottom - y}" rx="10" fill="${surfaces.sunken}"/>`;
  const outline = ({ x, y, width, height: tall }: Box) =>
    `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${tall}" rx="6" fill="${surfaces.panel}" stroke="${surfaces.lineStrong}"/>`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${height}" width="${page.width}" height="${height}" font-family="Inter, 'Inter Variable', system-ui, sans-serif" role="img" aria-label="The schema in three layers">`,
    `<rect width="${page.width}" height="${height}" fill="${surfaces.canvas}"/>`,
    ...bands.map(frame),
    `<g fill="none" stroke="${surfaces.lineStrong}" stroke-width="1.25">`,
    ...bands.slice(1).flatMap((band, index) => links(bands[index]!, band)),
    '</g>',
    ...bands.flatMap(({ boxes, svg }) => [...boxes.map(outline), ...svg, ...boxes.flatMap((box) => box.svg)]),
    '</svg>',
  ].join('\n')}\n`;
}
