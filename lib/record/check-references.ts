/**
 * Every id that an entry names must exist and be of the right kind, and whatever a date's text says must be a date.
 */
import { actorKinds } from '@/lib/domain/kinds';
import { type Checking, checkReference, entityKinds, isZone } from './checking';
import type { AssertionDraft, Item, Place, ThingType } from './draft';
import { hint } from './nearest';
import type { Path } from './yaml-values';

const aboutKinds: readonly ThingType[] = ['Issue', 'Document', 'Meeting', 'Event', ...actorKinds];
const assertionTypes: readonly ThingType[] = ['Role', 'Participation', 'Statement', 'Claim'];

/** What each property of an assertion refers to. A claim's subject and object depend on its predicate: check-claims. */
const referring: Readonly<Record<AssertionDraft['type'], Readonly<Record<string, readonly ThingType[]>>>> = {
  Role: { person: ['Person'], organization: ['Organization'] },
  Participation: { actor: actorKinds, meeting: ['Meeting'], onBehalfOf: ['Organization'], as: ['Role'] },
  Statement: {
    said: actorKinds,
    reportedBy: actorKinds,
    via: actorKinds,
    to: actorKinds,
    inDocument: ['Document'],
    atMeeting: ['Meeting'],
    answers: ['Statement'],
    echoes: ['Statement'],
  },
  Claim: {},
};

export function checkReferences(checking: Checking): void {
  checkInfo(checking);
  const { draft } = checking;
  const refer = (place: Place, path: Path, id: string | undefined, wanted: readonly ThingType[]) => {
    if (id !== undefined) checkReference(checking, place, path, id, wanted);
  };
  for (const item of draft.entities) {
    const { value } = item;
    if ('side' in value) checkSide(checking, item, value.side);
    if (value.type === 'Issue') refer(item, ['partOf'], value.partOf, ['Issue']);
    if (value.type === 'Place') refer(item, ['inPlace'], value.inPlace, ['Place']);
  }
  for (const item of draft.sources) {
    refer(item, ['publishedBy'], item.value.publishedBy, ['Organization']);
    for (const field of ['publishedAt', 'publishedWhen', 'collectedAt'] as const)
      checkDate(checking, item, [field], item.value[field]);
    const { publishedWhen, dateBasis } = item.value;
    if (publishedWhen && !dateBasis)
      checking.findings.add(
        item,
        ['publishedWhen'],
        'the date was concluded and does not say from what',
        'Write dateBasis: weekday, relative or context, or publishedAt if the source prints it',
      );
  }
  for (const item of draft.passages)
    for (const [index, id] of item.value.relays.entries())
      refer(item, ['relays', index], id, ['Organization']);
  for (const item of draft.names) refer(item, ['of'], item.value.of, entityKinds);
  for (const item of draft.assertions) checkAssertion(checking, item, refer);
  for (const item of draft.disagreements)
    for (const [at, { members }] of item.value.positions.entries())
      for (const [index, id] of members.entries())
        refer(item, ['positions', at, 'members', index], id, [...assertionTypes, 'Name']);
}

type Refer = (place: Place, path: Path, id: string | undefined, wanted: readonly ThingType[]) => void;

function checkAssertion(checking: Checking, item: Item<AssertionDraft>, refer: Refer): void {
  const { value } = item;
  for (const [property, wanted] of Object.entries(referring[value.type])) {
    const named = value[property as keyof AssertionDraft] as string | string[] | undefined;
    if (Array.isArray(named)) {
      checkTwice(checking, item, property, named);
      for (const [index, id] of named.entries()) refer(item, [property, index], id, wanted);
    } else refer(item, [property], named, wanted);
  }
  for (const [index, id] of value.supersedes.entries())
    refer(item, ['supersedes', index], id, assertionTypes);
  if ('about' in value) {
    checkTwice(
      checking,
      item,
      'about',
      value.about.map(({ on }) => on),
    );
    for (const [index, { on, stance }] of value.about.entries()) {
      refer(item, ['about', index, 'on'], on, aboutKinds);
      const type = checking.types.get(on);
      if (stance !== undefined && type && aboutKinds.includes(type) && type !== 'Issue')
        checking.findings.add(
          item,
          ['about', index, 'stance'],
          `a stance on ${on}, which is no issue`,
          'Take the stance out, or name the issue',
        );
    }
  }
  if ('when' in value) checkDate(checking, item, ['when'], value.when);
  if ('dateBasis' in value && value.dateBasis && !value.when)
    checking.findings.add(
      item,
      ['dateBasis'],
      'a basis without a date',
      'Write when: as well, or take it out',
    );
  if (value.type === 'Participation' && value.as) checkOffice(checking, item, value.actor, value.as);
}

function checkTwice({ findings }: Checking, place: Place, property: string, ids: readonly string[]): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index)
      findings.add(place, [property, index], `${id} stands here twice`, 'Take one out');
}

/** The office in which somebody took part is an office of theirs. */
function checkOffice({ draft, findings }: Checking, place: Place, actor: string, as: string): void {
  const role = draft.assertions.find(({ id }) => id === as)?.value;
  if (role?.type === 'Role' && role.person !== actor)
    findings.add(place, ['as'], `${as} is an office of ${role.person}`, `Name an office of ${actor}`);
}

function checkSide({ draft, findings, complete }: Checking, place: Place, side: string): void {
  const known = draft.sides.map(({ id }) => id);
  if (known.length === 0 || known.includes(side) || draft.brokenSides.has(side) || !complete) return;
  findings.add(
    place,
    ['side'],
    `the record has no side ${side}`,
    `Write one of its sides (${known.join(', ')})${hint(side, known)}`,
  );
}

function checkDate({ dateOf, findings }: Checking, place: Place, path: Path, when: string | undefined): void {
  if (when === undefined || dateOf(when)) return;
  findings.add(
    place,
    path,
    `'${when}' is no date`,
    'Write 2025-12-20, 2025-12, 2025, 2025-21 (spring), 2025-12-19/2025-12-21, 2022/.. or 2025-12-20T14:30',
  );
}

function checkInfo(checking: Checking): void {
  const { draft, findings } = checking;
  if (!draft.infoPlace) return;
  if (draft.info) {
    const { timeZone, focus, gazetteer } = draft.info.value;
    if (!isZone(timeZone))
      findings.add(
        draft.info,
        ['timeZone'],
        `'${timeZone}' is no time zone`,
        'Write an IANA name like Europe/Kyiv',
      );
    if (focus) checkReference(checking, draft.info, ['focus'], focus, ['Meeting']);
    const located = draft.entities.find(({ value }) => value.type === 'Place' && value.location);
    if (located && !gazetteer)
      findings.add(
        draft.info,
        ['gazetteer'],
        `${located.id} has a location and the record names no gazetteer`,
        'Write where the coordinates come from, like gazetteer: GeoNames',
      );
  }
  const [, second] = draft.sides.filter(({ value }) => value.residual);
  if (second)
    findings.add(
      second,
      ['residual'],
      `${second.id} is a second residual side`,
      'Let one side take those who belong to none',
    );
  if (draft.sides.length === 0 && draft.brokenSides.size === 0 && checking.complete)
    findings.add(
      draft.infoPlace,
      [],
      'the record has no sides',
      'Write a section sides: with at least one side',
    );
}
