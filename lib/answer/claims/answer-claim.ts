/** A typed claim answered: the names looked up, and what the record has of the two; null if the words claim no meeting. */
import { allDates, denialsOf, disputesOn } from '@/lib/questions/claimed';
import { entitiesByIds, nearest, relationsAmong } from '@/lib/questions/neighbourhood';
import { allSpellings } from '@/lib/questions/spellings';
import { supportByIds } from '@/lib/questions/support';
import { type Ask, factsOf } from '../answers';
import { everything } from '../neighbourhood';
import { namedIn } from '../phrases/offers';
import { type CheckedClaim, type ClaimContext, checkClaim } from './check-claim';
import { type Claim, mayBeClaim, readClaim } from './read-claim';

export async function answerClaim(
  ask: Ask,
  typed: string,
  sourcesOff: readonly string[] = [],
): Promise<CheckedClaim | null> {
  if (!mayBeClaim(typed)) return null;
  const claim = readClaim(typed, namedIn(await ask(allSpellings, {})));
  return claim ? checkClaim(claim, await contextOf(ask, claim), sourcesOff) : null;
}

const attendance = ['ATTENDED', 'EXPECTED_AT'];

async function contextOf(ask: Ask, { one, other, date }: Claim): Promise<ClaimContext> {
  const meetingsOf = async (id: string) => {
    const [round] = await ask(nearest, { to: [id], beside: [id], types: attendance, most: everything });
    return round!.ids;
  };
  const [ofOne, ofOther] = await Promise.all([meetingsOf(one), meetingsOf(other)]);
  const shared = new Set(ofOther);
  const meetings = ofOne.filter((id) => shared.has(id)).sort();
  const ids = [one, other, ...meetings].sort();
  const types = [...attendance, 'MET', 'SPOKE_WITH'];
  const [entities, relations, disagreements, denials, dates] = await Promise.all([
    ask(entitiesByIds, { ids }),
    ask(relationsAmong, { ids, types }),
    ask(disputesOn, { ids: meetings }),
    ask(denialsOf, { one, other }),
    date && date.year === null ? ask(allDates, {}) : [],
  ]);
  const behind = new Set(relations.flatMap(({ assertionIds }) => assertionIds));
  const [support, facts] = await Promise.all([
    ask(supportByIds, { ids: [...behind] }),
    factsOf(
      ask,
      denials.map(({ fact }) => fact),
    ),
  ]);
  return { entities, relations, disagreements, support, facts, dates: dates.map(({ when }) => when) };
}
