/**
 * How an entity's name stands inside an English sentence: with 'the' where English wants it, and as one or as many.
 * Decided by kind and by the form of the name; where that cannot tell, the name stands as it is, as one.
 */
import type { Entity } from '@/lib/domain/entities';

/** Names that bring their own determiner: 'The Morning Ledger', 'Sorenko's post', 'Two passengers', '28 points'. */
const determined =
  /^(the|a|an|its|their|our|no|some|two|three|four|five|six|several|many)\s|^\S+(?:['’]s|s['’])\s/i;
/** Countries that take an article: 'United States', 'Czech Republic', 'Russian Federation'. */
const countryWithArticle =
  /^United\s|\b(Republic|Kingdom|Federation|Union|Emirates|States|Netherlands|Philippines)$/;
/** Common words with which names of meetings, events and papers begin; inside a sentence they are written small. */
const common =
  /^(Airstrikes?|Attacks?|Continuation|Conversation|Drone|Earlier|Economic|Follow-up|Interview|Joint|Leak|Letter|Meetings?|Multilateral|Posts?|Remarks|Reports?|Session|Statement|Strikes?|Summit|Talks?|Trilateral|War|Wider)\s/;
const withArticle: readonly string[] = ['government', 'body', 'alliance', 'delegation', 'party'];

export interface Mention {
  /** 'Ilse Varga', 'the Lake Commission', 'Sorenko's post', 'the United States'. */
  text: string;
  /** Whether its verb stands in the plural: 'the Miami talks are …'. */
  plural: boolean;
}

export function mentionOf(entity: Entity): Mention {
  const happening = ['Meeting', 'Event', 'Document'].includes(entity.type);
  const name = happening
    ? entity.name.replace(common, (word) => word.charAt(0).toLowerCase() + word.slice(1))
    : entity.name;
  return { text: needsArticle(entity) ? `the ${name}` : name, plural: isPlural(entity) };
}

/** The noun that the verb follows is the last word before the first preposition: 'airstrikes' of 'Airstrikes on ports'. */
function isPlural(entity: Entity): boolean {
  if (entity.type === 'Person' || entity.type === 'Place') return false;
  if (entity.type === 'Organization' && ['state', 'media', 'agency', 'company'].includes(entity.kind))
    return false;
  const head =
    entity.name.split(/\s(?:of|on|for|in|at|with|to|from|by|between|after|before|against|such)\s/)[0] ?? '';
  return /[a-z]s$/.test(head) && !/(ss|us|is|series|news|politics)$/.test(head) && !/States$/.test(head);
}

function needsArticle(entity: Entity): boolean {
  const { name } = entity;
  if (determined.test(name)) return false;
  switch (entity.type) {
    case 'Meeting':
    case 'Event':
    case 'Document':
      return true;
    case 'Organization':
      // One word is a proper name or an acronym: Istrand, NATO, Gazprom.
      if (!/\s/.test(name)) return false;
      return entity.kind === 'state' ? countryWithArticle.test(name) : withArticle.includes(entity.kind);
    case 'Place':
      return entity.kind === 'country' && countryWithArticle.test(name);
    default:
      return false;
  }
}
