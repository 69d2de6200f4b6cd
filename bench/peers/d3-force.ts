/** d3-force as its examples lay out networks: links, many-body repulsion, a centre; 300 ticks until it has cooled. */
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import type { Columns } from '@/lib/engine/columns';
import type { Places } from '@/lib/engine/layout/pivot-mds';
import { named } from './version';

export const name = named('d3-force');
/** After so many it stands still by its own design. */
export const mostSteps = 300;

export function open({ n, source, target }: Columns, start: Places) {
  const nodes = Array.from({ length: n }, (_, i) => ({ x: start.x[i]!, y: start.y[i]! }));
  const links = Array.from(source, (from, tie) => ({ source: from, target: target[tie]! }));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop();
  return {
    step: () => void simulation.tick(),
    places: (): Places => ({
      x: Float32Array.from(nodes, ({ x }) => x),
      y: Float32Array.from(nodes, ({ y }) => y),
    }),
  };
}
