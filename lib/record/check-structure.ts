/**
 * What must hold over the whole record: nothing is its own part, nothing stands there unused, no meeting has happened
 * without a source that says so, and a disagreement has sides to it.
 */
import { predicateOf } from '@/lib/domain/predicates';
import { parseEvidence } from './check-evidence';
import type { Checking } from './checking';
import { orList } from './describe-issue';
import type { AssertionDraftOf, Item, Place } from './draft';
import type { Path } from './yaml-values';

export function checkStructure(checking: Checking): void {
  checkCircles(checking);
  // What could not be read may hold the use or the claim that is missing.
  if (checking.complete) {
    checkUse(checking);
    checkHappenings(checking);
  }
  checkDisagreements(checking);
}

const claimsOf = (checking: Checking) =>
  checking.draft.assertions.filter(
    (item): item is Item<AssertionDraftOf<'Claim'>> => item.value.type === 'Claim',
  );

interface Link {
  from: string;
  to: string;
  place: Place;
  path: Path;
}

function checkCircles(checking: Checking): void {
  const { entities, assertions } = checking.draft;
  const parts = claimsOf(checking).filter(
    ({ value: { predicate, polarity, subject, object } }) =>
      predicate === 'part-of' && polarity === 'affirmed' && subject !== object,
  );
  const between = (field: 'answers' | 'echoes' | 'supersedes'): Link[] =>
    assertions.flatMap((item) =>
      ((item.value as Partial<Record<typeof field, string[]>>)[field] ?? []).map((to, index) => ({
        from: item.id,
        to,
        place: item,
        path: [field, index],
      })),
    );
  const up = (field: 'partOf' | 'inPlace'): Link[] =>
    entities.flatMap((item) => {
      const to = (item.value as Partial<Record<typeof field, string>>)[field];
      return to ? [{ from: item.id, to, place: item, path: [field] }] : [];
    });
  const partOf = parts.map((item) => ({
    from: item.value.subject,
    to: item.value.object ?? '',
    place: item,
    path: ['object'],
  }));
  reportCircles(checking, partOf, 'is part of');
  reportCircles(checking, up('partOf'), 'is part of');
  reportCircles(checking, up('inPlace'), 'lies in');
  reportCircles(checking, between('answers'), 'answers');
  reportCircles(checking, between('echoes'), 'echoes');
  reportCircles(checking, between('supersedes'), 'supersedes');
}

/** Reports each circle once, at the link that closes it. Walks without recursion, so that long chains do no harm. */
function reportCircles({ findings }: Checking, links: readonly Link[], verb: string): void {
  const outgoing = new Map<string, Link[]>();
  for (const link of links) outgoing.set(link.from, [...(outgoing.get(link.from) ?? []), link]);
  const done = new Set<string>();
  for (const start of outgoing.keys()) {
    if (done.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onPath = new Set([start]);
    while (path.length) {
      const top = path.at(-1)!;
      const link = outgoing.get(top.id)?.[top.next++];
      if (!link) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(link.to)) {
        const circle = path.slice(path.findIndex(({ id }) => id === link.to)).map(({ id }) => id);
        const found =
          circle.length === 1
            ? `${link.to} ${verb} itself`
            : `a circle: ${[...circle, link.to].join(` ${verb} `)}`;
        findings.add(link.place, link.path, found, 'Take out the link that is not so');
      } else if (!done.has(link.to)) {
        path.push({ id: link.to, next: 0 });
        onPath.add(link.to);
      }
    }
  }
}

/** Every id that some entry names, wherever. */
function usedIds({ draft }: Checking): Set<string> {
  const used = new Set(draft.mentioned);
  const use = (id: string | undefined) => id && used.add(id);
  for (const { value } of draft.entities) {
    if (value.type === 'Issue') use(value.partOf);
    if (value.type === 'Place') use(value.inPlace);
  }
  for (const { value } of draft.assertions) {
    for (const text of value.evidence) use(parseEvidence(text).passage);
    if (value.type === 'Participation') use(value.meeting);
    if (value.type === 'Statement') {
      use(value.inDocument);
      use(value.atMeeting);
    }
    if (value.type === 'Claim') {
      use(value.subject);
      use(value.object);
    }
    if ('about' in value) for (const { on } of value.about) use(on);
  }
  for (const { value } of draft.names) for (const text of value.evidence) use(parseEvidence(text).passage);
  return used;
}

function checkUse(checking: Checking): void {
  const { draft, findings } = checking;
  const used = usedIds(checking);
  for (const { id, ...place } of draft.passages)
    if (!used.has(id))
      findings.add(place, [], 'nothing rests on this passage', 'Name it as evidence, or take it out');
  for (const { id, value, ...place } of draft.entities) {
    // A person or an organization may stand alone; a meeting or an event has a check of its own.
    if (['Person', 'Organization', 'Meeting', 'Event'].includes(value.type) || used.has(id)) continue;
    findings.add(
      place,
      [],
      `nothing in the record names ${id}`,
      'Code what a source says of it, or take it out',
    );
  }
}

/** 'held', 'not held', 'held (hypothetical)': only the first says that it took place. */
const statusWords = ({ value, polarity, modality }: AssertionDraftOf<'Claim'>) =>
  `${polarity === 'negated' ? 'not ' : ''}${value}${modality === 'asserted' ? '' : ` (${modality})`}`;

/** Meetings and events exist because a source says something of them; and nobody was at what did not take place. */
function checkHappenings(checking: Checking): void {
  const { draft, findings } = checking;
  const statuses = new Map<string, string[]>();
  const asserted = new Set<string>(draft.mentioned);
  const unclear = new Set<string>(draft.mentioned);
  const allowed = predicateOf('status').value as readonly string[];
  for (const { value } of claimsOf(checking)) {
    asserted.add(value.subject);
    if (value.object) asserted.add(value.object);
    if (value.predicate !== 'status') continue;
    // A word that is no status is reported as such, and what it would have meant is not guessed.
    if (!allowed.includes(value.value ?? '')) unclear.add(value.subject);
    else statuses.set(value.subject, [...(statuses.get(value.subject) ?? []), statusWords(value)]);
  }
  for (const { value } of draft.assertions) {
    if (value.type === 'Participation') asserted.add(value.meeting);
    if (value.type === 'Statement') for (const { on } of value.about) asserted.add(on);
    if (value.type === 'Statement' && value.atMeeting) asserted.add(value.atMeeting);
  }
  for (const { id, value, ...place } of draft.entities) {
    if (value.type !== 'Meeting' && value.type !== 'Event') continue;
    const noun = value.type === 'Meeting' ? 'meeting' : 'event';
    if (!asserted.has(id))
      findings.add(
        place,
        [],
        `no assertion stands behind this ${noun}`,
        'Code what a source says of it, or take it out',
      );
    else if (value.type === 'Meeting' && !statuses.has(id) && !unclear.has(id))
      findings.add(
        place,
        [],
        'no source says whether the meeting took place',
        `Add a claim {subject: ${id}, predicate: status, value: …, evidence: […]} with ${orList(allowed)}`,
      );
  }
  for (const item of draft.assertions) {
    if (item.value.type !== 'Participation' || item.value.presence !== 'reported') continue;
    const says = statuses.get(item.value.meeting);
    if (!says || says.includes('held') || says.includes('ongoing') || unclear.has(item.value.meeting))
      continue;
    findings.add(
      item,
      ['presence'],
      `somebody is reported at ${item.value.meeting}, which is only ${orList([...new Set(says)])}`,
      'Write presence: planned, proposed, hypothetical or denied, or add the claim that it was held',
    );
  }
}

function checkDisagreements({ draft, findings }: Checking): void {
  for (const item of draft.disagreements) {
    const first = new Map<string, number>();
    for (const [at, { members }] of item.value.positions.entries())
      for (const [index, id] of members.entries()) {
        const before = first.get(id);
        const path = ['positions', at, 'members', index];
        if (before === undefined) first.set(id, at);
        else if (before === at) findings.add(item, path, `${id} stands here twice`, 'Take one out');
        else
          findings.add(
            item,
            path,
            `${id} is in position ${before + 1} as well`,
            'Leave it in one; if it gives two answers, make it two assertions',
          );
      }
  }
}
