/**
 * Every way one item's label can be set: the name on one to three lines or its short form, at eight places round the
 * mark, with what each costs before anything else is near. Offsets are from the mark's middle, in pixels.
 */
import { cutText, labelFonts, type MeasureText, wrapText } from '@/lib/graph/label-text';
import { disputeDisc } from '@/lib/graph/marks';
import type { LabelPlace, LabelStyle, PlacedLabel } from '@/lib/graph/picture';
import type { Item } from './problem';

export interface LabelText {
  style: LabelStyle;
  lines: string[];
  subLines: number;
  w: number;
  h: number;
  cost: number;
}

export interface LabelChoice {
  text: LabelText;
  place: LabelPlace;
  align: PlacedLabel['align'];
  /** Box relative to the mark's middle. */
  x: number;
  y: number;
  w: number;
  h: number;
  cost: number;
}

/** Below first, then above, right, left, corners: the order of a map maker. */
const PLACE_COST: Record<LabelPlace, number> = {
  S: 0,
  N: 0.1,
  E: 0.12,
  W: 0.16,
  SE: 0.38,
  SW: 0.4,
  NE: 0.42,
  NW: 0.44,
};
const PLACES = Object.keys(PLACE_COST) as LabelPlace[];
const LINE_COST = 0.22;
const WIDE_LINE = 150;

/** All choices of an item with these texts, each at every place. */
export function labelChoices(item: Item, texts: readonly LabelText[]): LabelChoice[] {
  return texts.flatMap((text) => PLACES.map((place) => choiceAt(item, text, place)));
}

export function smallestText(texts: readonly LabelText[]): LabelText {
  return texts.reduce((least, each) => (each.w * each.h < least.w * least.h ? each : least));
}

function styleOf({ node }: Item): LabelStyle {
  if (node.mark === 'person') return node.quotedOnly ? 'quoted' : 'actor';
  if (node.mark === 'organization' || node.mark === 'delegation') return 'group';
  return 'session';
}

/**
 * The ways to write an item's label, the plainest first; `tight` 0 to 1 says how far short forms are to be preferred.
 * `wraps` keeps how its name breaks, for whoever asks again with another `tight`.
 */
export function labelTexts(
  item: Item,
  measure: MeasureText,
  tight: number,
  wraps: Map<number, string[] | null> = new Map(),
): LabelText[] {
  const { node } = item;
  const style = styleOf(item);
  const font = labelFonts[style];
  const inField = node.mark === 'delegation' && item.seat >= 0;
  const full = inField ? node.shortName : node.name;
  const texts: LabelText[] = [];
  const add = (lines: string[], subs: string[], cost: number) => {
    const widths = lines
      .map((line) => measure(line, font))
      .concat(subs.map((line) => measure(line, labelFonts.sub)));
    const h = lines.length * font.lineHeight + subs.length * labelFonts.sub.lineHeight;
    texts.push({
      style,
      lines: [...lines, ...subs],
      subLines: subs.length,
      w: Math.ceil(Math.max(...widths)),
      h,
      cost,
    });
  };
  const sub = node.sub === '' ? [] : [cutText(node.sub, 30)];
  const brokenSub = node.sub.length > 14 ? breakSub(node.sub) : null;
  for (const count of [1, 2, 3]) {
    const lines = wraps.get(count) ?? wrapText(full, count, font, measure);
    wraps.set(count, lines);
    if (!lines) continue;
    const widest = Math.max(...lines.map((line) => measure(line, font)));
    const overlong = widest > WIDE_LINE ? (widest - WIDE_LINE) * 0.02 : 0;
    const cost = LINE_COST * (count - 1) + overlong + 0.7 * tight;
    if (count < 3 || full.length > 24) add(lines, sub, cost);
    if (brokenSub && count < 3) add(lines, brokenSub, cost + 0.1);
    if (widest < 70) break;
  }
  if (node.shortName !== full && node.shortName.length < full.length) {
    const cost = 0.8 * (1 - tight);
    add([cutText(node.shortName)], sub, cost);
    if (brokenSub) add([cutText(node.shortName)], brokenSub, cost + 0.1);
    if (sub.length > 0 && tight > 0.6) add([cutText(node.shortName)], [], cost + 0.35);
  } else if (sub.length > 0 && tight > 0.6) add([cutText(full)], [], 0.45);
  return texts.sort((a, b) => a.cost - b.cost);
}

/** A text at one place round the mark. */
export function choiceAt(item: Item, text: LabelText, place: LabelPlace): LabelChoice {
  const { r, node } = item;
  const { w, h } = text;
  const east = place.includes('E');
  const west = place.includes('W');
  const corner = place.length === 2;
  const [cornerX, cornerY] = cornerOf(item);
  const asideX = corner ? cornerX : r + 6;
  const asideY = corner ? cornerY : r + 3.5;
  const x = east ? asideX : west ? -w - asideX : -w / 2;
  const y = place.includes('S') ? asideY : place.includes('N') ? -h - asideY : -h / 2;
  // Lists of the quoted read best to the right of their small rings.
  const quoted = node.quotedOnly && place === 'E' ? -0.2 : 0;
  // The disc of dispute sits at the upper right.
  const disc = node.disputed ? disputeDisc(node.mark, r) : null;
  const hits =
    disc !== null &&
    x < disc.x + disc.r &&
    x + w > disc.x - disc.r &&
    y < disc.y + disc.r &&
    y + h > disc.y - disc.r;
  const cost = PLACE_COST[place] + text.cost + quoted + (hits ? 6 : 0);
  return { text, place, align: east ? 'left' : west ? 'right' : 'center', x, y, w, h, cost };
}

/** How near a label's corner may come to the mark's middle: just past the mark's own outline. */
function cornerOf({ node, r }: Item): readonly [number, number] {
  if (node.mark === 'meeting') return [0.6 * r + 2, 0.45 * r + 1];
  if (node.mark === 'organization' || node.mark === 'delegation') return [0.2 * r, r + 3];
  return [0.75 * r + 1, 0.62 * r + 1];
}

/** A sub-line on two lines, broken at the middle dot that leaves them most even; null if it has none. */
function breakSub(sub: string): string[] | null {
  const parts = sub.split(' · ');
  if (parts.length < 2) return null;
  const splits = parts
    .slice(1)
    .map((_, at) => [parts.slice(0, at + 1).join(' · '), parts.slice(at + 1).join(' · ')]);
  return splits.reduce((best, each) => (longest(each) < longest(best) ? each : best));
}

const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
