/**
 * What can be selected: an entity by its id, an edge as `TYPE:from:to`, a source as `source:id`, and what somebody said on
 * an issue as `said:speaker:issue` with the statement's id, or `*` for all of it.
 */
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

export interface Said {
  actor: string;
  issue: string;
  /** Null for all that the actor said on the issue. */
  fact: string | null;
}

const saidPrefix = 'said:';
export const saidThing = ({ actor, issue, fact }: Said): string => `said:${actor}:${issue}:${fact ?? '*'}`;

/** What was said by whom on what; null if it is another thing. */
export function saidOf(thing: string): Said | null {
  if (!thing.startsWith(saidPrefix)) return null;
  const [actor = '', issue = '', fact = '', ...rest] = thing.slice(saidPrefix.length).split(':');
  const isSaid = isEntityId(actor) && isEntityId(issue) && (fact === '*' || isEntityId(fact));
  return isSaid && rest.length === 0 ? { actor, issue, fact: fact === '*' ? null : fact } : null;
}

/** Whether a statement is meant: the one, or one of all. */
export const isOf = (said: Said | null, row: { actor: string; issue: string; fact: string }): boolean =>
  said !== null &&
  row.actor === said.actor &&
  row.issue === said.issue &&
  (said.fact === null || row.fact === said.fact);

export const isThingId = (text: string): boolean =>
  isEntityId(text) || isEdgeId(text) || sourceOf(text) !== null || saidOf(text) !== null;
