/**
 * The marks of a picture as rows of numbers for mark-program.ts, and where each is for whoever moves one or lets it stand
 * out.
 */
import type { NetworkNode, PlacedNode } from '@/lib/graph/picture';
import type { Lookup } from './emphasis';
import { flag, stride } from './ink';
import type { MarkAtlas } from './mark-atlas';
import { Rows } from './rows';

const FLAGS = 3;

export class DrawnMarks {
  readonly rows: Rows;
  private byId: Map<string, number> | null = null;

  constructor(
    private readonly nodes: readonly NetworkNode[],
    placed: Lookup<PlacedNode>,
    atlas: MarkAtlas,
    private readonly isFresh: (id: string) => boolean,
  ) {
    this.rows = new Rows(nodes.length, stride.mark);
    const { numbers } = this.rows;
    nodes.forEach(({ id }, row) => {
      const { x, y } = placed.get(id)!;
      const { reach, u, v, width, height } = atlas.sprites[row]!;
      const at = row * stride.mark;
      numbers[at] = x;
      numbers[at + 1] = y;
      numbers[at + 2] = reach;
      numbers[at + FLAGS] = isFresh(id) ? flag.fresh : 0;
      numbers[at + 4] = u;
      numbers[at + 5] = v;
      numbers[at + 6] = width;
      numbers[at + 7] = height;
    });
  }

  /** The rows of some marks, as they are now; of what is no mark there is none. */
  rowsOf(ids: Iterable<string>): Rows {
    const found = [...ids].flatMap((id) => this.index().get(id) ?? []);
    const rows = new Rows(found.length, stride.mark);
    found.forEach((row, at) => {
      const from = row * stride.mark;
      rows.numbers.set(this.rows.numbers.subarray(from, from + stride.mark), at * stride.mark);
    });
    return rows;
  }

  /** Draws a mark as standing out, or not. */
  stand(id: string, isLit: boolean) {
    const row = this.index().get(id);
    if (row !== undefined)
      this.rows.set(row, FLAGS, (isLit ? flag.lit : 0) + (this.isFresh(id) ? flag.fresh : 0));
  }

  move(id: string, { x, y }: { x: number; y: number }) {
    const row = this.index().get(id);
    if (row === undefined) return;
    this.rows.set(row, 0, x);
    this.rows.set(row, 1, y);
  }

  private index(): Map<string, number> {
    this.byId ??= new Map(this.nodes.map(({ id }, row) => [id, row]));
    return this.byId;
  }
}
