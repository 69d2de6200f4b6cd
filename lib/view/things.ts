/** What can be selected: an entity by its id, an edge as `TYPE:from:to`, a source as `source:id`. */
import { idPattern } from '@/lib/domain/ids';

const edgePattern = /^[A-Z][A-Z_]*:[a-z0-9.~-]+:[a-z0-9.~-]+$/;
const sourcePrefix = 'source:';

export const isEntityId = (text: string): boolean => idPattern.test(text);
export const isEdgeId = (text: string): boolean => edgePattern.test(text);
export const sourceThing = (id: string): string => `${sourcePrefix}${id}`;

/** The id of the source that is selected; null if it is another thing. */
export function sourceOf(thing: string): string | null {
  const id = thing.startsWith(sourcePrefix) ? thing.slice(sourcePrefix.length) : '';
  return isEntityId(id) ? id : null;
}

export const isThingId = (text: string): boolean =>
  isEntityId(text) || isEdgeId(text) || sourceOf(text) !== null;
