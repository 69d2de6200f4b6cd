/**
 * What is drawn, as sigma reads it. Of graphology's graphs, for which sigma is written, here is what it asks of one while
 * it draws: no adjacency is kept and no change told, so that a picture of tens of thousands of lines is made in the time
 * that it takes to write them down. Content is replaced as a whole.
 */
import type { AbstractGraph, Attributes } from 'graphology-types';

interface Edge {
  attributes: Attributes;
  ends: [string, string];
}

export class DrawnGraph {
  private readonly marks = new Map<string, Attributes>();
  private readonly lines = new Map<string, Edge>();

  addNode(id: string, attributes: Attributes) {
    this.marks.set(id, attributes);
  }

  addEdge(id: string, source: string, target: string, attributes: Attributes) {
    this.lines.set(id, { attributes, ends: [source, target] });
  }

  get order(): number {
    return this.marks.size;
  }
  get size(): number {
    return this.lines.size;
  }
  hasNode = (id: string): boolean => this.marks.has(id);
  hasEdge = (id: string): boolean => this.lines.has(id);
  nodes = (): string[] => [...this.marks.keys()];
  edges = (): string[] => [...this.lines.keys()];
  /** Of what is there; the same object at every call: what is written to it is drawn at the next refresh. */
  getNodeAttributes = (id: string): Attributes => this.marks.get(id)!;
  getEdgeAttributes = (id: string): Attributes => this.lines.get(id)!.attributes;
  extremities = (id: string): [string, string] => this.lines.get(id)!.ends;

  forEachNode(look: (id: string, attributes: Attributes) => void) {
    for (const [id, attributes] of this.marks) look(id, attributes);
  }
  forEachEdge(look: (id: string, attributes: Attributes, source: string, target: string) => void) {
    for (const [id, { attributes, ends }] of this.lines) look(id, attributes, ends[0], ends[1]);
  }

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
