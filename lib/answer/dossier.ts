/**
 * An entity's facts in the order in which a reader wants them: meetings with role and for whom, what was said by issue,
 * titles as printed, what else is claimed. The reading pane and the record page show the same dossier.
 */
import { formatDate } from '@/lib/domain/dates';
import { heldStatuses } from '@/lib/domain/values';
import type { Fact, FactLink } from '@/lib/questions/facts';
import type { EntitySummary } from '@/lib/questions/overview';
import type { EntityAnswer } from './answers';
import { type IssueSection, issueSections } from './issue-dossier';

export interface DossierGroup {
  key: string;
  /** Entity that the group is about; null for plain groups. */
  entity: string | null;
  label: string;
  /** Role, date or status in a few words. */
  note: string;
  facts: Fact[];
  /** For statements on an issue: each stance, and whether it came second hand. */
  stances: { value: number; secondHand: boolean; own?: boolean; negated?: boolean }[];
}

export interface DossierSection {
  id:
    | IssueSection
    | ('meetings' | 'for-it' | 'present' | 'said' | 'titles' | 'offices' | 'claims' | 'said-of');
  heading: string;
  groups: DossierGroup[];
}

const linkOf = (fact: Fact, relation: string): FactLink | undefined =>
  fact.links.find((link) => link.relation === relation);
const isLinked = (fact: Fact, relation: string, id: string) =>
  fact.links.some((link) => link.relation === relation && link.id === id);
const isSecondHand = (fact: Fact) => fact.evidence.every((each) => each.hand === 'second');

/** Groups facts by a key, in order of first appearance. */
function groupBy(
  facts: readonly Fact[],
  keysOf: (fact: Fact) => { key: string; entity: string | null; label: string }[],
): DossierGroup[] {
  const groups = new Map<string, DossierGroup>();
  for (const fact of facts)
    for (const { key, entity, label } of keysOf(fact)) {
      const group = groups.get(key) ?? { key, entity, label, note: '', facts: [], stances: [] };
      group.facts.push(fact);
      groups.set(key, group);
    }
  return [...groups.values()];
}

const byLink = (relation: string) => (fact: Fact) => {
  const link = linkOf(fact, relation);
  return link ? [{ key: link.id, entity: link.id, label: link.name }] : [];
};

/** The one organisation for which every attendance was, if there is one: then it is said once, in the heading. */
function commonBehalf(groups: readonly DossierGroup[]): FactLink | undefined {
  const behalves = groups.flatMap((group) => group.facts.map((fact) => linkOf(fact, 'ON_BEHALF_OF')));
  const [first] = behalves;
  return first && behalves.every((each) => each?.id === first.id) ? first : undefined;
}

/** '20 Dec · lead for Ukraine', 'denied': what the attendances of a group say, each wording once. */
function attendanceNote(group: DossierGroup, when: string | null, saidBefore?: FactLink): string {
  const words = group.facts.map((fact) => {
    const role = fact.role && fact.role !== 'participant' ? fact.role : '';
    const presence = fact.presence && fact.presence !== 'reported' ? fact.presence : '';
    const behalf = saidBefore ? undefined : linkOf(fact, 'ON_BEHALF_OF');
    return [role, behalf ? `for ${behalf.name}` : '', presence].filter(Boolean).join(' ');
  });
  return [when ? formatDate(when, { year: false }) : '', ...new Set(words)].filter(Boolean).join(' · ');
}

/** Facts about the same issue stand together; a statement on two issues stands under both. */
function byIssue(facts: readonly Fact[]): DossierGroup[] {
  const groups = groupBy(facts, (fact) => {
    const issues = fact.links.filter((link) => link.relation === 'ABOUT' && link.type === 'Issue');
    return issues.length > 0
      ? issues.map((link) => ({ key: link.id, entity: link.id, label: link.name }))
      : [{ key: 'other', entity: null, label: 'On other things' }];
  });
  for (const group of groups) group.stances = stancesOn(group.entity, group.facts);
  return groups.sort((a, b) => Number(a.entity === null) - Number(b.entity === null));
}

function stancesOn(issue: string | null, facts: readonly Fact[]) {
  return facts.flatMap((fact) =>
    fact.links
      .filter((link) => link.relation === 'ABOUT' && link.id === issue && link.stance !== null)
      .map((link) => ({ value: link.stance!, secondHand: isSecondHand(fact) })),
  );
}

const claimLabels: Record<string, string> = {
  status: 'Status',
  time: 'When',
  place: 'Where',
  'part-of': 'Part of',
  topic: 'Topics',
  channel: 'How',
  duration: 'How long',
  outcome: 'Outcome',
  'described-as': 'Described as',
  assesses: 'The source’s own judgement',
  position: 'Positions ascribed',
  met: 'Meetings reported not to have happened',
};

/** 'appointed' -> 'Appointed', 'related-to' -> 'Related to'. */
function claimLabel(predicate: string): string {
  const words = predicate.replaceAll('-', ' ');
  return claimLabels[predicate] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Sections without facts are left out. Groups of meetings are in order of time, the undated last. */
export function dossierOf(
  answer: EntityAnswer,
  entityById: ReadonlyMap<string, EntitySummary>,
): DossierSection[] {
  const { entity } = answer;
  if (entity.type !== 'Issue') return sectionsOf(answer, entityById);
  const { sections, others } = issueSections(entity.id, answer.facts);
  return [
    ...sections.filter(({ groups }) => groups.length > 0),
    ...sectionsOf({ entity, facts: others }, entityById),
  ];
}

function sectionsOf(
  { entity, facts }: EntityAnswer,
  entityById: ReadonlyMap<string, EntitySummary>,
): DossierSection[] {
  const { id } = entity;
  const of = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind);
  const attendances = of('Participation');
  const statements = of('Statement');
  const roles = of('Role');
  const startOf = (group: DossierGroup) => entityById.get(group.entity ?? '')?.start ?? '9999';

  const meetings = groupBy(
    attendances.filter((fact) => isLinked(fact, 'TOOK', id)),
    byLink('IN_MEETING'),
  );
  const behalf = commonBehalf(meetings);
  for (const group of meetings)
    group.note = attendanceNote(group, entityById.get(group.entity!)?.when ?? null, behalf);
  meetings.sort((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.key < b.key ? -1 : 1,
  );

  const present = groupBy(
    attendances.filter((fact) => isLinked(fact, 'IN_MEETING', id)),
    byLink('TOOK'),
  );
  for (const group of present) group.note = attendanceNote(group, null);

  const forIt = groupBy(
    attendances.filter((fact) => isLinked(fact, 'ON_BEHALF_OF', id) && !isLinked(fact, 'TOOK', id)),
    byLink('TOOK'),
  );
  const said = statements.filter((fact) => isLinked(fact, 'SAID', id));
  const saidOf = statements.filter((fact) => !isLinked(fact, 'SAID', id));
  const plain = (label: string) => (fact: Fact) => [
    { key: fact.id, entity: null, label: fact.title ?? label },
  ];

  const sections: DossierSection[] = [
    {
      id: 'present',
      heading:
        entity.status && heldStatuses.includes(entity.status) ? 'Who took part' : 'Who is named for it',
      groups: present,
    },
    {
      id: 'meetings',
      heading: behalf ? `Meetings, all for ${behalf.name}` : 'Meetings',
      groups: meetings,
    },
    { id: 'for-it', heading: 'Acted for it', groups: forIt },
    { id: 'said', heading: 'Said, by issue', groups: byIssue(said) },
    {
      id: 'titles',
      heading: 'Titles, as printed',
      groups: groupBy(
        roles.filter((fact) => isLinked(fact, 'HOLDS', id)),
        plain('Title'),
      ),
    },
    {
      id: 'offices',
      heading: 'Offices in it',
      groups: groupBy(
        roles.filter((fact) => isLinked(fact, 'IN', id)),
        byLink('HOLDS'),
      ),
    },
    {
      id: 'claims',
      heading: 'Also reported',
      groups: groupBy(of('Claim'), (fact) => [
        { key: fact.predicate ?? 'claim', entity: null, label: claimLabel(fact.predicate ?? 'claim') },
      ]),
    },
    {
      id: 'said-of',
      heading: 'Said about it by others',
      groups: groupBy(saidOf, (fact) =>
        fact.links
          .filter((link) => link.relation === 'SAID')
          .map((link) => ({ key: link.id, entity: link.id, label: link.name })),
      ),
    },
  ];
  return sections.filter((section) => section.groups.length > 0);
}
