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

/** So many pictures of one record are kept: enough for the way back and forth between neighbouring views. */
const MOST_KEPT = 8;

/**
 * Pictures of one record, kept from view to view: what is asked for is laid out from the last picture that leads to it,
 * not from the beginning. The pictures are those that `growPicture` gives.
 */
export class GrownPictures {
  private kept = new Map<string, Picture>();
  private overview: Overview | null = null;

  /** As `growPicture`. `overview` is the record of before only if it is the same object. */
  of(
    overview: Overview,
    growth: Growth,
    size: { width: number; height: number },
    reading: Overview | null = null,
    onProgress?: LayoutOptions['onProgress'],
  ): Picture {
    if (overview !== this.overview) this.kept = new Map();
    this.overview = overview;
    const options = {
      onProgress,
      arrangement: arrangements[growth.layout],
      days: overview.entities.flatMap(({ type, start }) =>
        type === 'Meeting' && start ? [Date.parse(start)] : [],
      ),
    };
    // What a picture hangs on: the room, and all that was asked for before it, in turn.
    let way = `${size.width} ${size.height} ${growth.layout}`;
    let picture = this.once(way, () =>
      layoutPicture(buildNetwork(overview, emptyView).network, size, options),
    );
    for (const step of stepsOf(growth)) {
      const layers = (growth.layers ?? []).filter(({ id }) => step.own.some((each) => each.id === id));
      const before = picture;
      way += JSON.stringify([step, layers.map(({ id }) => id)]);
      picture = this.once(way, () => {
        const { network } = buildNetwork(overview, { ...emptyView, ...step }, undefined, undefined, layers);
        return layoutPicture(network, size, { ...options, previous: before });
      });
    }
    if (!reading) return picture;
    const { shown, expanded, layers } = growth;
    const { network } = buildNetwork(
      reading,
      { ...emptyView, shown, expanded },
      undefined,
      undefined,
      layers,
    );
    return layoutPicture(network, size, { ...options, previous: picture });
  }

  private once(way: string, layOut: () => Picture): Picture {
    const picture = this.kept.get(way) ?? layOut();
    // Taken out and put back, the one that was not asked for longest comes first.
    this.kept.delete(way);
    this.kept.set(way, picture);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return picture;
  }
}

/**
 * `size` in pixels. Pure: the same arguments give the same picture. `reading` is the record as it reads without some
 * sources: what it draws otherwise is drawn so in the places that all sources together give. `onProgress` hears of a
 * large picture while it is laid out.
 */
export const growPicture = (...asked: Parameters<GrownPictures['of']>): Picture =>
  new GrownPictures().of(...asked);
