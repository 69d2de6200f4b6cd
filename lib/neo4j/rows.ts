/**
 * From a checked record and what follows from it to the nodes and relationships that the database shall hold: plain
 * rows, values in the order of the shape's properties. Writes nothing; lib/neo4j/shapes says what a row may hold.
 */
import type { DateBounds } from '@/lib/domain/dates';
import type { About, Assertion, Evidence, RecordData } from '@/lib/domain/record';
import type { Derived } from '@/lib/record/derive';
import { type End, RowCollector, type Rows } from './row-collector';
import type { Family } from './shapes';

/** The rows of a record; the Record's own `checksum` is left empty. @throws RowsInvalid */
export function rowsOf(record: RecordData, derived: Derived): Rows {
  const rows = new RowCollector();
  const names = new Set(record.names.map(({ id }) => id));
  addEntities(rows, record, derived);
  addEvidence(rows, record);
  for (const assertion of record.assertions) addAssertion(rows, assertion);
  for (const disagreement of derived.disagreements) {
    rows.node('Disagreement', { ...disagreement });
    for (const [position, { says, members }] of disagreement.positions.entries())
      for (const member of members) {
        const from = names.has(member) ? 'Name' : 'Assertion';
        rows.tie('POSITION_IN', [from, member], ['Disagreement', disagreement.id], { position, says });
      }
  }
  for (const { id, from, to, type, ...properties } of derived.relations) {
    const family: Family = type === 'CONTRADICTS' ? 'Assertion' : 'Entity';
    rows.tie(type, [family, from], [family, to], { derived: true, ...properties }, id);
  }
  return rows.finish();
}

function addEntities(rows: RowCollector, record: RecordData, derived: Derived) {
  const { sides, ...info } = record.info;
  rows.node('Record', { ...info, checksum: '' });
  for (const [order, side] of sides.entries()) rows.node('Side', { ...side, order });
  for (const entity of record.entities) {
    const reading = derived.readings.get(entity.id);
    rows.node(entity.type, {
      ...entity,
      ...(reading && { status: reading.status, channel: reading.channel, ...datesOf(reading.date) }),
      disputed: derived.disputed.has(entity.id),
    });
    const here: End = ['Entity', entity.id];
    if (entity.type === 'Place') rows.tie('IN_PLACE', here, ['Entity', entity.inPlace]);
    if (entity.type === 'Issue') rows.tie('PART_OF', here, ['Entity', entity.partOf]);
  }
}

function addEvidence(rows: RowCollector, record: RecordData) {
  for (const source of record.sources) {
    const { publishedAt, publishedWhen } = source;
    const { start, end } = datesOf(publishedAt ?? publishedWhen);
    rows.node('Source', {
      ...source,
      publishedAt: publishedAt?.when,
      publishedWhen: publishedWhen?.when,
      start,
      end,
    });
    rows.tie('PUBLISHED_BY', ['Source', source.id], ['Entity', source.publishedBy]);
  }
  for (const passage of record.passages) {
    rows.node('Passage', { ...passage });
    rows.tie('IN', ['Passage', passage.id], ['Source', passage.source]);
    for (const relayed of passage.relays) rows.tie('RELAYS', ['Passage', passage.id], ['Entity', relayed]);
  }
  for (const name of record.names) {
    rows.node('Name', { ...name });
    rows.tie('KNOWN_AS', ['Entity', name.of], ['Name', name.id]);
    addPassages(rows, ['Name', name.id], name.evidence);
  }
}

function addPassages(rows: RowCollector, from: End, evidence: readonly Evidence[]) {
  for (const { passage, hand, certainty } of evidence)
    rows.tie('EVIDENCED_BY', from, ['Passage', passage], { hand, certainty });
}

function addAssertion(rows: RowCollector, assertion: Assertion) {
  const { id, type } = assertion;
  const here: End = ['Assertion', id];
  const date = 'date' in assertion ? datesOf(assertion.date) : {};
  rows.node(type, { ...assertion, ...date });
  addPassages(rows, here, assertion.evidence);
  for (const earlier of assertion.supersedes) rows.tie('SUPERSEDES', here, ['Assertion', earlier]);
  const entity = (other: string | null): End => ['Entity', other];
  const addAbout = (abouts: readonly About[]) => {
    for (const { on, stance, position } of abouts) rows.tie('ABOUT', here, entity(on), { stance, position });
  };
  switch (assertion.type) {
    case 'Role':
      rows.tie('HOLDS', entity(assertion.person), here);
      rows.tie('IN', here, entity(assertion.organization));
      break;
    case 'Participation':
      rows.tie('TOOK', entity(assertion.actor), here);
      rows.tie('IN_MEETING', here, entity(assertion.meeting));
      rows.tie('ON_BEHALF_OF', here, entity(assertion.onBehalfOf));
      rows.tie('AS', here, ['Assertion', assertion.as]);
      break;
    case 'Statement':
      for (const actor of new Set(assertion.said)) rows.tie('SAID', entity(actor), here, { as: 'original' });
      for (const actor of new Set(assertion.reportedBy))
        rows.tie('SAID', entity(actor), here, { as: 'reporter' });
      for (const [order, actor] of assertion.via.entries()) rows.tie('VIA', here, entity(actor), { order });
      addAbout(assertion.about);
      rows.tie('IN_DOCUMENT', here, entity(assertion.inDocument));
      rows.tie('AT_MEETING', here, entity(assertion.atMeeting));
      for (const actor of new Set(assertion.to)) rows.tie('ADDRESSED_TO', here, entity(actor));
      for (const other of new Set(assertion.answers)) rows.tie('ANSWERS', here, ['Assertion', other]);
      for (const other of new Set(assertion.echoes)) rows.tie('ECHOES', here, ['Assertion', other]);
      break;
    case 'Claim':
      rows.tie('SUBJECT', here, entity(assertion.subject));
      rows.tie('OBJECT', here, entity(assertion.object));
      addAbout(assertion.about);
      break;
  }
}

const datesOf = (date: DateBounds | null) => ({
  when: date?.when,
  start: date?.start,
  end: date?.end,
  precision: date?.precision,
});
