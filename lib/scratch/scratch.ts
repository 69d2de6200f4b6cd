/**
 * The scratch layer: nodes and lines that an analyst adds from a file of their own. It lies over the picture and is no
 * part of the record: it counts in no answer, and everything of it says so. Here: its shape, its limits, its ids.
 */

/** What a file says, before it is joined to the record. Values are the file's own attributes, as text. */
export interface FileNode {
  key: string;
  name: string;
  values: readonly (readonly [name: string, text: string])[];
}
export interface FileEdge {
  /** Empty if the file gives none. */
  key: string;
  source: string;
  target: string;
  /** What the file calls the line; empty if it does not say. */
  label: string;
  values: readonly (readonly [name: string, text: string])[];
}
export interface FileNetwork {
  nodes: FileNode[];
  edges: FileEdge[];
}

export interface ScratchNode extends FileNode {
  /** `own~LAYER~N`, or the id of the entity that it is. */
  id: string;
}
export interface ScratchEdge extends Omit<FileEdge, 'source' | 'target'> {
  source: string;
  target: string;
}
export interface ScratchLayer {
  /** Ten hexadecimal digits, from its content: the same file is the same layer everywhere. */
  id: string;
  /** The file's name, as it was. */
  file: string;
  /** Those that the record does not have. */
  nodes: ScratchNode[];
  /** Lines that the record does not have, sorted by their ends. */
  edges: ScratchEdge[];
  /** How many of the file's nodes are entities of the record, and how many of its lines are relations of it. */
  known: { nodes: number; edges: number };
}

/** More than this is refused, in words, before it is read whole. */
export const limits = {
  bytes: 64_000_000,
  nodes: 20_000,
  edges: 100_000,
  /** Attributes of one thing; letters of one text. */
  values: 60,
  letters: 10_000,
} as const;

const ownNode = /^own~[0-9a-f]{10}~\d{1,6}$/;
const ownEdge = /^OWN:[a-z0-9.~-]+:[a-z0-9.~-]+$/;

export const ownNodeId = (layer: string, index: number): string => `own~${layer}~${index}`;
export const ownEdgeId = (source: string, target: string): string => `OWN:${source}:${target}`;

/** Whether an id names a thing of a scratch layer. */
export const isOwn = (id: string): boolean => ownNode.test(id) || ownEdge.test(id);
