/**
 * The picture of a view: laid out for the record at rest, then grown by each layer, each expansion and each file in the
 * order in which they were asked for. So filters move nothing, adding moves nothing, and a link reopens the same picture.
 */
import type { ScratchLayer } from '@/lib/scratch/scratch';
import type { CanvasView } from '@/lib/view/canvas-view';
import { emptyView, type View } from '@/lib/view/view';
import { buildNetwork, type Overview } from './build-network';
import { type LayoutOptions, layoutPicture } from './layout-picture';
import type { Picture } from './picture';

/** `layers` are those of `own` that this browser has. */
export interface Growth extends Pick<View, 'shown'>, Pick<CanvasView, 'expanded' | 'layout' | 'own'> {
  layers?: readonly ScratchLayer[];
}

const arrangements = { side: 'seats', force: 'force', time: 'time' } as const;

type Step = Pick<View, 'shown' | 'expanded' | 'own'>;

/** What was on the canvas after each layer, expansion and file, in turn. */
function stepsOf({ shown, expanded, own }: Growth): Step[] {
  const steps: Step[] = [];
  let now: Step = { shown: [], expanded: [], own: [] };
  const step = (next: Partial<Step>) => {
    now = { ...now, ...next };
    steps.push(now);
  };
  const waiting = () => own.filter(({ id }) => !now.own.some((each) => each.id === id));
  const addOwn = (is: (layer: View['own'][number]) => boolean) => {
    for (const layer of waiting().filter(is)) step({ own: [...now.own, layer] });
  };
  for (let on = 0; on <= shown.length; on++) {
    if (on > 0) step({ shown: shown.slice(0, on) });
    const isNow = ({ after }: { after: number }) => Math.min(after, shown.length) === on;
    addOwn((layer) => isNow(layer) && layer.opened <= now.expanded.length);
    for (const expansion of expanded.filter(isNow)) {
      step({ expanded: [...now.expanded, expansion] });
      addOwn((layer) => isNow(layer) && layer.opened <= now.expanded.length);
    }
  }
  addOwn(() => true);
  return steps;
}

/**
 * `size` in pixels. Pure: the same arguments give the same picture. `reading` is the record as it reads without some
 * sources: what it draws otherwise is drawn so in the places that all sources together give. `onProgress` hears of a
 * large picture while it is laid out.
 */
export function growPicture(
  overview: Overview,
  growth: Growth,
  size: { width: number; height: number },
  reading: Overview | null = null,
  onProgress?: LayoutOptions['onProgress'],
): Picture {
  const options = {
    onProgress,
    arrangement: arrangements[growth.layout],
    days: overview.entities.flatMap(({ type, start }) =>
      type === 'Meeting' && start ? [Date.parse(start)] : [],
    ),
  };
  let picture = layoutPicture(buildNetwork(overview, emptyView).network, size, options);
  for (const step of stepsOf(growth)) {
    const layers = (growth.layers ?? []).filter(({ id }) => step.own.some((each) => each.id === id));
    const { network } = buildNetwork(overview, { ...emptyView, ...step }, undefined, undefined, layers);
    picture = layoutPicture(network, size, { ...options, previous: picture });
  }
  if (!reading) return picture;
  const { shown, expanded, layers } = growth;
  const { network } = buildNetwork(reading, { ...emptyView, shown, expanded }, undefined, undefined, layers);
  return layoutPicture(network, size, { ...options, previous: picture });
}
