/**
 * What a force layout is told and what it is asked: the same for the kernel in WebAssembly and the one without it. The
 * model is ForceAtlas2's (Jacomy et al. 2014) with the settings that graphology-layout-forceatlas2 infers: repulsion by
 * mass (1 + number of ties) over distance, attraction by distance, strong gravity towards the origin.
 */
import type { Columns } from '../columns';
import type { Places } from './pivot-mds';

export interface ForceKernel {
  /** Moves everything this often. */
  iterate(rounds: number): void;
  /** Where everything is now: a copy. */
  places(): Places;
}

export interface ForceStart {
  columns: Columns;
  places: Places;
  /** 1 for each node that may not move. */
  fixed: Uint8Array;
}

export const force = { scaling: 10, gravity: 0.05, theta: 0.9 };

/** How much slower a larger graph moves. */
export const slowDownOf = (n: number): number => 1 + Math.log(Math.max(1, n));

/** 1 + the number of its ties. */
export const massOf = ({ rows }: Columns, node: number): number => 1 + rows[node + 1]! - rows[node]!;
