/**
 * Who stands where on an issue: speakers by stance with all their statements, what a source ascribes or judges in its
 * own voice, what is reported not to be held, and who of those in the record has no position in it. A speaker with
 * several positions stands under each; nothing is averaged.
 */
import type { Stance } from '@/lib/domain/values';
import type { Fact, FactLink } from '@/lib/questions/facts';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { DossierGroup, DossierSection } from './dossier';

export type IssueSection = 'for' | 'neither' | 'against' | 'without-stance' | 'own-voice' | 'reported-not';

const headings: Record<IssueSection, string> = {
  for: 'For it',
  neither: 'Neither for nor against',
  against: 'Against it',
  'without-stance': 'Spoke of it without a position',
  'own-voice': 'In a source’s own voice, said by nobody',
  'reported-not': 'Reported not to hold it',
};

interface Placed {
  section: IssueSection;
  fact: Fact;
  actor: FactLink | undefined;
  stance: number | null;
}

/** Where each fact about the issue belongs, once for every speaker and stance. */
function place(issue: string, fact: Fact): Placed[] {
  const about = fact.links.filter(({ relation, id }) => relation === 'ABOUT' && id === issue);
  if (about.length === 0) return [];
  const isSaid = fact.kind === 'Statement';
  const actors = fact.links.filter(({ relation, as }) =>
    isSaid ? relation === 'SAID' && as !== 'reporter' : relation === 'SUBJECT',
  );
  const isPosition = fact.modality === 'asserted' || fact.modality === 'conditional';
  return about.flatMap(({ stance }) =>
    (actors.length > 0 ? actors : [undefined]).map((actor): Placed => {
      const bySign: IssueSection = !stance ? 'neither' : stance > 0 ? 'for' : 'against';
      const section: IssueSection = isSaid
        ? stance === null || !isPosition
          ? 'without-stance'
          : bySign
        : fact.polarity === 'negated'
          ? 'reported-not'
          : 'own-voice';
      return { section, fact, actor: actor?.id === issue ? undefined : actor, stance };
    }),
  );
}

/** Sections of an issue, with the facts that none of them holds. */
export function issueSections(
  issue: string,
  facts: readonly Fact[],
): { sections: DossierSection[]; others: Fact[] } {
  const placed = facts.flatMap((fact) => place(issue, fact));
  const sections = (Object.keys(headings) as IssueSection[]).map((id) => {
    const groups = new Map<string, DossierGroup>();
    for (const { fact, actor, stance } of placed.filter(({ section }) => section === id)) {
      const key = actor?.id ?? 'nobody';
      const label = actor?.name ?? 'The source itself';
      const group = groups.get(key) ?? {
        ...{ key, entity: actor?.id ?? null, label, note: '' },
        ...{ facts: [], stances: [] },
      };
      if (!group.facts.includes(fact)) group.facts.push(fact);
      const secondHand = fact.evidence.every(({ hand }) => hand === 'second');
      if (stance !== null && id !== 'without-stance')
        group.stances.push({ value: stance as Stance, secondHand, ...markOf(id) });
      groups.set(key, group);
    }
    return { id, heading: headings[id], groups: [...groups.values()] };
  });
  const used = new Set(placed.map(({ fact }) => fact));
  return { sections, others: facts.filter((fact) => !used.has(fact)) };
}

const markOf = (id: IssueSection) => ({ own: id === 'own-voice', negated: id === 'reported-not' });

/** People who speak or sit somewhere in the record and have no position on the issue, by side in the record's order. */
export function withoutPosition(
  issue: string,
  record: {
    card: { sides: readonly { id: string; name: string }[] };
    entities: readonly EntitySummary[];
    relations: readonly RelationSummary[];
  },
): { side: string; people: EntitySummary[] }[] {
  const { card, entities, relations } = record;
  const stands = new Set(
    relations.filter(({ type, to }) => type === 'STANCE' && to === issue).map(({ from }) => from),
  );
  const sits = new Set(relations.filter(({ type }) => type === 'ATTENDED').map(({ from }) => from));
  const silent = entities.filter(
    ({ id, type, statements }) => type === 'Person' && !stands.has(id) && (statements > 0 || sits.has(id)),
  );
  return card.sides
    .map(({ id, name }) => ({ side: name, people: silent.filter(({ side }) => side === id) }))
    .filter(({ people }) => people.length > 0);
}
