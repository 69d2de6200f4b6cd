/** What a picture shows without its name, for want of room. */
import { MOST_POLISHED } from './layout/most-polished';
import type { Network, Picture } from './picture';

/** Ids. Of a crowd none: that it shows few names is told of it as a whole. */
export function unnamedIn({ nodes }: Network, picture: Picture): string[] {
  if (nodes.length > MOST_POLISHED) return [];
  return nodes.flatMap(({ id }) => (picture.nodes[id]?.label === null ? [id] : []));
}
