/**
 * What lies round an entity: everything within so many relations, the best attested first, cut at a limit that says how
 * many it left out. Only what lies there is read. Unlike an ego network on the canvas it knows nothing of a view.
 */
import { entitiesAround, relationsAround } from '@/lib/questions/around';
import { nearest } from '@/lib/questions/neighbourhood';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { type Ask, notInRecord } from './answers';

/** More than any record has, and no more than the database counts to. */
export const everything = 2 ** 31 - 1;

export interface Neighbourhood {
  entities: EntitySummary[];
  relations: RelationSummary[];
  /** So many entities within these steps are beyond the limit. */
  left: number;
}

/** @throws NotInRecord */
export async function neighbourhood(
  ask: Ask,
  of: string,
  { steps, limit, types = null }: { steps: number; limit: number; types?: readonly string[] | null },
): Promise<Neighbourhood> {
  const along = types && [...types];
  const found = [of];
  let rim = [of];
  for (let step = 1; step < steps; step++) {
    // All that one step leads to is where the next begins.
    const [round] = await ask(nearest, { to: rim, beside: found, types: along, most: everything });
    rim = round!.ids;
    found.push(...rim);
  }
  const first = found.slice(0, limit + 1);
  // Of the last step no more is read than is given.
  const most = limit + 1 - first.length;
  const params = { to: rim, beside: found, first, types: along, most };
  const [rows, relations] = await Promise.all([ask(entitiesAround, params), ask(relationsAround, params)]);
  if (rows[0]?.id !== of) throw notInRecord(of);
  const reached = found.length + rows[0].found;
  return { entities: rows.map(({ found: _, ...entity }) => entity), relations, left: reached - rows.length };
}
