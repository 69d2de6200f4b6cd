/**
 * A relation as it travels: without what follows from its two ends. Its id begins with its type and ends, ids of its
 * assertions are often made from those of its ends (`ilse-varga.at.lake-talks`), and nearly every source is an origin.
 */
import type { RelationSummary } from '@/lib/questions/overview';

export interface ShortRelation extends Omit<RelationSummary, 'from' | 'to' | 'origins'> {
  /** How many sources are no origins. */
  relayed: number;
}
type Ends = Pick<RelationSummary, 'from' | 'to'>;

/** Stand for an end's id within another. */
const FROM = '<';
const TO = '>';
/** What follows is written out. Ids have none of these three; one that had would be written out. */
const WHOLE = '=';

const startOf = ({ type, from, to }: Pick<RelationSummary, 'type' | 'from' | 'to'>) =>
  `${type}:${from}:${to}`;

export function shortened(relation: RelationSummary): ShortRelation {
  // Every field by its name: copying the rest of an object takes longer than all else here.
  const { type, role, onBehalfOf, presence, certainty, modality, disputed, sources } = relation;
  const start = startOf(relation);
  const end = relation.id.startsWith(start) ? relation.id.slice(start.length) : WHOLE;
  const id = end.startsWith(WHOLE) ? WHOLE + relation.id : end;
  const relayed = sources - relation.origins;
  const assertionIds = relation.assertionIds.map((each) => shortId(each, relation));
  return {
    ...{ id, type, role, onBehalfOf, presence, certainty, modality, disputed, sources, relayed },
    assertionIds,
  };
}

/** A mark for one end's id at the beginning, and for the other's further on. */
function shortId(id: string, { from, to }: Ends): string {
  if (id.includes(FROM) || id.includes(TO) || id.startsWith(WHOLE)) return WHOLE + id;
  if (id.startsWith(from)) return FROM + id.slice(from.length).replace(to, TO);
  if (id.startsWith(to)) return TO + id.slice(to.length).replace(from, FROM);
  return id;
}

/** Makes relations whole again. Ids with one end in them are made once and then shared, as most are in many relations. */
export function lengthener(): (relation: ShortRelation, ends: Ends) => RelationSummary {
  // Every other part stands for an end.
  const parts = remembered((short: string) =>
    short.startsWith(WHOLE) ? [short.slice(1)] : short.split(/([<>])/),
  );
  const ofEnd = remembered((end: string) =>
    remembered((short: string) => {
      const [before, , after] = parts(short);
      return before! + end + after!;
    }),
  );
  const longId = (short: string, { from, to }: Ends): string => {
    const found = parts(short);
    if (found.length === 1) return found[0]!;
    if (found.length === 3) return ofEnd(found[1] === FROM ? from : to)(short);
    return found.map((part, at) => (at % 2 === 0 ? part : part === FROM ? from : to)).join('');
  };
  return (relation, ends) => {
    const { type, role, onBehalfOf, presence, certainty, modality, disputed, sources } = relation;
    const { from, to } = ends;
    const isWhole = relation.id.startsWith(WHOLE);
    const id = isWhole ? relation.id.slice(WHOLE.length) : startOf({ type, from, to }) + relation.id;
    const origins = sources - relation.relayed;
    const assertionIds = relation.assertionIds.map((each) => longId(each, ends));
    return {
      ...{ id, type, from, to, role, onBehalfOf, presence, certainty, modality, disputed, sources, origins },
      assertionIds,
    };
  };
}

function remembered<Answer>(make: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = make(text);
    known.set(text, answer);
    return answer;
  };
}
