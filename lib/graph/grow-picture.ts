/**
 * The picture of a view: laid out for the record at rest, then grown by each layer in the order in which it was switched
 * on. So filters move nothing, adding a layer moves nothing, and a link reopens the same picture.
 */
import { emptyView, type Layer } from '@/lib/view/view';
import { buildNetwork, type Overview } from './build-network';
import { layoutPicture } from './layout-picture';
import type { Picture } from './picture';

/** `size` in pixels. Pure: the same arguments give the same picture. */
export function growPicture(
  overview: Overview,
  shown: readonly Layer[],
  size: { width: number; height: number },
): Picture {
  let picture = layoutPicture(buildNetwork(overview, emptyView).network, size);
  for (let layers = 1; layers <= shown.length; layers++) {
    const { network } = buildNetwork(overview, { ...emptyView, shown: shown.slice(0, layers) });
    picture = layoutPicture(network, size, { previous: picture });
  }
  return picture;
}
