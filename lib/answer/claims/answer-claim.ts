/** A typed claim answered: the names looked up, and what the record has of the two; null if the words claim no meeting. */

import { allDisagreements } from '@/lib/questions/disagreements';
import { factsByIds } from '@/lib/questions/facts';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { allSpellings } from '@/lib/questions/spellings';
import { allSupport } from '@/lib/questions/support';
import type { Ask } from '../answers';
import { namedIn } from '../phrases/offers';
import { type CheckedClaim, checkClaim } from './check-claim';
import { mayBeClaim, readClaim } from './read-claim';

export async function answerClaim(
  ask: Ask,
  typed: string,
  sourcesOff: readonly string[] = [],
): Promise<CheckedClaim | null> {
  if (!mayBeClaim(typed)) return null;
  const claim = readClaim(typed, namedIn(await ask(allSpellings, {})));
  if (!claim) return null;
  const [entities, relations, disagreements, support] = await Promise.all([
    ask(allEntities, {}),
    ask(allRelations, {}),
    ask(allDisagreements, {}),
    ask(allSupport, {}),
  ]);
  const touching = support.filter(({ entities: of }) => of.includes(claim.one) && of.includes(claim.other));
  const facts = await ask(factsByIds, { ids: touching.map(({ fact }) => fact).slice(0, 2000) });
  return checkClaim(claim, { entities, relations, disagreements, support, facts }, sourcesOff);
}
