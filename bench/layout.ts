/** Laying out against the layout libraries for JavaScript: time to the same quality, from the same start. */
import { pivotPlaces } from '@/lib/engine/layout/pivot-mds';
import { makeGraph, randomPlaces } from './graphs';
import { type LayoutQuality, qualityOf } from './layout-quality';
import * as forceAtlas2 from './peers/forceatlas2';
import { alternate, median, type Options, processorTime, type Result, resultOf } from './result';

interface Run extends LayoutQuality {
  milliseconds: number;
}

export async function run({ quick }: Options): Promise<Result[]> {
  return [await firstPicture(quick ? 1 : 5)];
}

/** How soon there is a picture worth looking at. */
async function firstPicture(rounds: number): Promise<Result> {
  const graph = makeGraph('cs', 10_000);
  const start = randomPlaces(graph.n);
  const quality = qualityOf(graph);
  const { ours, peer } = await alternate<'ours' | 'peer', Run>(rounds, {
    ours: () => {
      const since = processorTime();
      const places = pivotPlaces(graph);
      return { milliseconds: processorTime() - since, ...quality(places) };
    },
    peer: () => {
      const layout = forceAtlas2.forceAtlas2Of(graph, start);
      let milliseconds = 0;
      for (;;) {
        const since = processorTime();
        layout.step();
        milliseconds += processorTime() - since;
        const reached = quality(layout.places());
        if (reached.stress <= 0.2) return { milliseconds, ...reached };
      }
    },
  });
  return resultOf({
    name: 'layout: first picture, stress at most .20, cs',
    ours: median(ours.map(({ milliseconds }) => milliseconds)),
    peer: median(peer.map(({ milliseconds }) => milliseconds)),
    against: forceAtlas2.name,
    unit: 'ms',
    goal: 20,
    quality: { 'stress ours': ours[0]!.stress, 'stress peer': peer[0]!.stress },
    sizes: { nodes: graph.n, edges: graph.source.length },
  });
}
