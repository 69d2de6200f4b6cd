/** ngraph.forcelayout with the settings that it comes with, stepped as its documentation says. */
import createLayout from 'ngraph.forcelayout';
import createGraph from 'ngraph.graph';
import type { Columns } from '@/lib/engine/columns';
import type { Places } from '@/lib/engine/layout/pivot-mds';
import { named } from './version';

export const name = named('ngraph.forcelayout');
/** It has no end of its own: as many as ForceAtlas2 needs at most. */
export const mostSteps = 600;

export function open({ n, source, target }: Columns, start: Places) {
  const graph = createGraph();
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (let tie = 0; tie < source.length; tie++) graph.addLink(source[tie]!, target[tie]!);
  const layout = createLayout(graph);
  for (let i = 0; i < n; i++) layout.setNodePosition(i, start.x[i]!, start.y[i]!);
  const column = (axis: 'x' | 'y') =>
    Float32Array.from({ length: n }, (_, i) => layout.getNodePosition(i)[axis]);
  return { step: () => void layout.step(), places: (): Places => ({ x: column('x'), y: column('y') }) };
}
