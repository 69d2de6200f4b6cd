/**
 * The lines of a picture as rows of numbers for line-program.ts, and each by its id for whoever asks about one. Nothing is
 * kept for each line but its numbers, so that a picture of hundreds of thousands is made in the time that it takes to
 * write these down.
 */
import { type LineLook, lineLook } from '@/lib/graph/line-looks';
import type { Network, NetworkEdge, NetworkNode, Picture } from '@/lib/graph/picture';
import type { Paint } from '@/lib/graph/theme';
import { type DashPalette, dashPalette } from './dashes';
import { flag, stride } from './ink';
import { STRAIGHT } from './line-geometry';
import type { Placed } from './placed';
import { Rows } from './rows';
import { MOST, rankLines } from './thinning';
import { isCrowd } from './view';

export interface DrawnLine {
  edge: NetworkEdge;
  look: LineLook;
  bow: number;
  /** From 0, the weightiest, up to 1: which lines are left out first where there are too many. */
  rank: number;
}

/** Where each number of a row lies; the four before `bow` are the two ends. */
const column = { bow: 4, width: 5, dash: 6, flags: 7, colour: 8 };
/** Lines get no thinner than this share of their width where the picture is made small. */
const THINNEST = 0.8;
/** A selected line is so much wider, in pixels. */
export const WIDER = 0.9;

export class DrawnLines {
  readonly straight: Rows;
  readonly bowed: Rows;
  readonly dashes: DashPalette;
  /** Lines are drawn so many times as wide as they look at full size. */
  readonly thickness: number;
  readonly disputed: readonly DrawnLine[];
  private readonly nodes: readonly NetworkNode[];
  private readonly edges: readonly NetworkEdge[];
  /** Numbers of a line's two ends, in turn. */
  private readonly ends: Uint32Array;
  private readonly bows: Float32Array;
  private readonly ranks: Float32Array;
  private readonly rows: Uint32Array;
  private byId: Map<string, number> | null = null;

  constructor(
    network: Network,
    picture: Picture,
    private readonly placed: Placed,
    colourNumber: (paint: Paint) => number,
    private readonly isFresh: (id: string) => boolean,
  ) {
    this.nodes = network.nodes;
    const ends: number[] = [];
    this.edges = network.edges.filter(({ source, target }) => {
      const [from, to] = [placed.numberOf(source), placed.numberOf(target)];
      if (!placed.all[from] || !placed.all[to]) return false;
      ends.push(from, to);
      return true;
    });
    this.ends = Uint32Array.from(ends);
    const count = this.edges.length;
    this.thickness = Math.max(THINNEST, picture.scale);
    this.bows = bowsOf(this.edges, picture);
    const looks = this.edges.map((_, line) => this.lookOf(line));
    this.dashes = dashPalette(looks);
    // Where lines lie over one another the weightiest come last, to lie above the others.
    const ranked = isCrowd(picture) || count > MOST.still ? rankLines(this.edges) : null;
    this.ranks = ranked?.ranks ?? new Float32Array(count);
    const bowed = this.bows.reduce((sum, bow) => (Math.abs(bow) < STRAIGHT ? sum : sum + 1), 0);
    this.straight = new Rows(count - bowed, stride.line);
    this.bowed = new Rows(bowed, stride.line);
    this.rows = this.rowsOf(ranked?.order ?? null);
    for (let line = 0; line < count; line++) {
      const look = looks[line]!;
      const { numbers } = this.sheetOf(line);
      const at = this.rows[line]! * stride.line;
      const [source, target] = [placed.all[this.ends[2 * line]!]!, placed.all[this.ends[2 * line + 1]!]!];
      numbers[at] = source.x;
      numbers[at + 1] = source.y;
      numbers[at + 2] = target.x;
      numbers[at + 3] = target.y;
      numbers[at + column.bow] = this.bows[line]!;
      numbers[at + column.width] = look.width * this.thickness;
      numbers[at + column.dash] = this.dashes.indexOf(look);
      numbers[at + column.flags] = this.flagsOf(line, false, false);
      numbers[at + column.colour] = colourNumber(look.paint);
    }
    this.disputed = this.edges.flatMap(({ disputed }, line) => (disputed ? [this.lineAt(line)] : []));
  }

  get size(): number {
    return this.edges.length;
  }

  has = (id: string): boolean => this.index().has(id);

  get(id: string): DrawnLine | undefined {
    const line = this.index().get(id);
    return line === undefined ? undefined : this.lineAt(line);
  }

  all = (): DrawnLine[] => this.edges.map((_, line) => this.lineAt(line));

  /** Draws a line as standing out, or not; says whether there is such a line. */
  stand(id: string, isLit: boolean, isPicked: boolean): boolean {
    const line = this.index().get(id);
    if (line === undefined) return false;
    const [sheet, row] = [this.sheetOf(line), this.rows[line]!];
    sheet.set(row, column.width, this.lookOf(line).width * this.thickness + (isPicked ? WIDER : 0));
    sheet.set(row, column.flags, this.flagsOf(line, isLit, isPicked));
    return true;
  }

  /** Takes the line's ends to where its marks are now. */
  move(id: string) {
    const line = this.index().get(id);
    if (line === undefined) return;
    const [sheet, row] = [this.sheetOf(line), this.rows[line]!];
    for (const end of [0, 1]) {
      const { x, y } = this.placed.all[this.ends[2 * line + end]!]!;
      sheet.set(row, 2 * end, x);
      sheet.set(row, 2 * end + 1, y);
    }
  }

  private sheetOf = (line: number): Rows =>
    Math.abs(this.bows[line]!) < STRAIGHT ? this.straight : this.bowed;

  /** The row of each line; `order` has the weightiest first. */
  private rowsOf(order: Uint32Array | null): Uint32Array {
    const count = this.edges.length;
    const rows = new Uint32Array(count);
    const filled = new Map([this.straight, this.bowed].map((sheet) => [sheet, 0]));
    for (let turn = 0; turn < count; turn++) {
      const line = order ? order[count - 1 - turn]! : turn;
      const sheet = this.sheetOf(line);
      const row = filled.get(sheet)!;
      rows[line] = row;
      filled.set(sheet, row + 1);
      if (!order) continue;
      sheet.ranks ??= new Float32Array(sheet.count);
      sheet.ranks[row] = this.ranks[line]!;
    }
    return rows;
  }

  private lineAt = (line: number): DrawnLine => ({
    edge: this.edges[line]!,
    look: this.lookOf(line),
    bow: this.bows[line]!,
    rank: this.ranks[line]!,
  });

  private lookOf = (line: number): LineLook =>
    lineLook(this.edges[line]!, this.nodes[this.ends[2 * line]!], this.nodes[this.ends[2 * line + 1]!]);

  private flagsOf(line: number, isLit: boolean, isPicked: boolean): number {
    const { kind, source, target } = this.edges[line]!;
    const fresh = this.isFresh(source) || this.isFresh(target);
    return (
      (isLit ? flag.lit : 0) + (kind === 'attended' && !isPicked ? flag.calm : 0) + (fresh ? flag.fresh : 0)
    );
  }

  /** Made when first asked for: a first frame needs no ids. */
  private index(): Map<string, number> {
    this.byId ??= new Map(this.edges.map(({ id }, line) => [id, line]));
    return this.byId;
  }
}

function bowsOf(edges: readonly NetworkEdge[], picture: Picture): Float32Array {
  const bows = new Float32Array(edges.length);
  if (Object.keys(picture.edges).length === 0) return bows;
  return Float32Array.from(edges, ({ id }) => picture.edges[id]?.bow ?? 0);
}
