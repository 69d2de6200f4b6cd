/** What is exported of a selection is what is selected, the ends of its edges, and what joins those: nothing else. */
import type { Network } from '@/lib/graph/picture';
import { onlySelected } from '@/lib/graph/selection';

const ids = ({ nodes, edges }: Network) => [...nodes.map(({ id }) => id), ...edges.map(({ id }) => id)];
const edge = (source: string, target: string) => ({ id: `ATTENDED:${source}:${target}`, source, target });
const network = {
  sides: [],
  nodes: ['ann', 'bob', 'cy', 'talk'].map((id) => ({ id })),
  edges: [edge('ann', 'talk'), edge('bob', 'talk'), edge('cy', 'talk')],
} as unknown as Network;

test('two things with what joins them, an edge with its ends', () => {
  expect(ids(onlySelected(network, ['ann', 'talk']))).toEqual(['ann', 'talk', 'ATTENDED:ann:talk']);
  expect(ids(onlySelected(network, ['ATTENDED:bob:talk']))).toEqual(['bob', 'talk', 'ATTENDED:bob:talk']);
  expect(ids(onlySelected(network, ['ann', 'bob']))).toEqual(['ann', 'bob']);
  expect(ids(onlySelected(network, ['source:wire']))).toEqual([]);
});
