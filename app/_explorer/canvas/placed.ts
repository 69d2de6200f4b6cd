/** Where the marks of one picture lie: its own copy, since a hand may move them. By id, or by number in the network's list. */
import type { NetworkNode, Picture, PlacedNode } from '@/lib/graph/picture';
import type { Lookup } from './emphasis';

export class Placed implements Lookup<PlacedNode> {
  /** By number; of what waits in the tray there is none. */
  readonly all: readonly (PlacedNode | undefined)[];
  readonly size: number;

  constructor(
    nodes: readonly NetworkNode[],
    { nodes: places }: Picture,
    private readonly numbers: ReadonlyMap<string, number>,
  ) {
    this.all = nodes.map(({ id }) => {
      const at = places[id];
      return at && { ...at };
    });
    this.size = this.drawn().length;
  }

  has = (id: string): boolean => this.get(id) !== undefined;
  get = (id: string): PlacedNode | undefined => this.all[this.numbers.get(id) ?? -1];
  numberOf = (id: string): number => this.numbers.get(id) ?? -1;
  drawn = (): PlacedNode[] => this.all.filter((at) => at !== undefined);
}
