/**
 * graphology-layout-forceatlas2 as its documentation says: settings inferred from the number of nodes, run step by step
 * so that its quality can be looked at between steps.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Columns } from '@/lib/engine/columns';
import type { Places } from '@/lib/engine/layout/pivot-mds';
import { named } from './version';

export const name = named('graphology-layout-forceatlas2');

/** It has no end of its own. */
export const mostSteps = 600;
const PER_NODE = 10;

/** The layout of a graph from these places; `step` runs one iteration, as the library's own loop does. */
export function open({ n, source, target }: Columns, start: Places) {
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i++) graph.addNode(i, { x: start.x[i], y: start.y[i] });
  for (let tie = 0; tie < source.length; tie++) graph.mergeEdge(source[tie], target[tie]);
  const { nodes, edges } = graphToByteArrays(graph, () => 1);
  const settings = { ...defaults, ...forceAtlas2.inferSettings(graph) };
  const column = (at: number) => Float32Array.from({ length: n }, (_, i) => nodes[i * PER_NODE + at]!);
  return {
    step: () => void iterate(settings, nodes, edges),
    places: (): Places => ({ x: column(0), y: column(1) }),
  };
}
