/**
 * The picture of a view: laid out for the record at rest, then grown by each layer and each expansion in the order in
 * which they were asked for. So filters move nothing, adding moves nothing, and a link reopens the same picture.
 */
import type { CanvasView } from '@/lib/view/canvas-view';
import { emptyView, type View } from '@/lib/view/view';
import { buildNetwork, type Overview } from './build-network';
import { layoutPicture } from './layout-picture';
import type { Picture } from './picture';

export type Growth = Pick<View, 'shown'> & Pick<CanvasView, 'expanded' | 'layout'>;

const arrangements = { side: 'seats', force: 'force', time: 'time' } as const;

/** What was on the canvas after each layer and expansion, in turn. */
function stepsOf({ shown, expanded }: Growth): Pick<View, 'shown' | 'expanded'>[] {
  const steps: Pick<View, 'shown' | 'expanded'>[] = [];
  let opened: View['expanded'] = [];
  for (let on = 0; on <= shown.length; on++) {
    if (on > 0) steps.push({ shown: shown.slice(0, on), expanded: opened });
    for (const expansion of expanded.filter(({ after }) => Math.min(after, shown.length) === on)) {
      opened = [...opened, expansion];
      steps.push({ shown: shown.slice(0, on), expanded: opened });
    }
  }
  return steps;
}

/**
 * `size` in pixels. Pure: the same arguments give the same picture. `reading` is the record as it reads without some
 * sources: what it draws otherwise is drawn so in the places that all sources together give.
 */
export function growPicture(
  overview: Overview,
  growth: Growth,
  size: { width: number; height: number },
  reading: Overview | null = null,
): Picture {
  const options = {
    arrangement: arrangements[growth.layout],
    days: overview.entities.flatMap(({ type, start }) =>
      type === 'Meeting' && start ? [Date.parse(start)] : [],
    ),
  };
  let picture = layoutPicture(buildNetwork(overview, emptyView).network, size, options);
  for (const step of stepsOf(growth)) {
    const { network } = buildNetwork(overview, { ...emptyView, ...step });
    picture = layoutPicture(network, size, { ...options, previous: picture });
  }
  if (!reading) return picture;
  const { network } = buildNetwork(reading, { ...emptyView, shown: growth.shown, expanded: growth.expanded });
  return layoutPicture(network, size, { ...options, previous: picture });
}
