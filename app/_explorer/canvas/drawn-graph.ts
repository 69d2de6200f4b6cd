/**
 * What is drawn, as sigma knows it: sigma gives the layers, the camera, and the mouse and fingers, and of what is drawn it
 * asks no more than whether there is anything. Marks and lines lie in rows of numbers from which the programs draw
 * (drawn-marks.ts, drawn-lines.ts): sigma's own way makes several objects of each, and looks each up by its id.
 */
import type { AbstractGraph } from 'graphology-types';

export class DrawnGraph {
  constructor(
    /** How many marks there are, and how many lines. */
    readonly order = 0,
    readonly size = 0,
  ) {}

  nodes = (): string[] => [];
  edges = (): string[] => [];
  hasNode = () => false;
  hasEdge = () => false;
  forEachNode() {}
  forEachEdge() {}

  /** sigma listens for changes; there are none. */
  on() {}
  removeListener() {}

  /** By these three sigma knows a graph of graphology's; it never calls them. */
  readonly multi = true;
  addUndirectedEdgeWithKey = neverChanged;
  dropNode = neverChanged;

  forSigma(): AbstractGraph {
    return this as unknown as AbstractGraph;
  }
}

function neverChanged(): never {
  throw new Error('What is drawn is made anew, not changed: build another DrawnGraph.');
}
