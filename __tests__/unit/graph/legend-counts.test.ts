/** The legend counts what a record holds: each number is what a count of its own over the record's rows gives. */
import { join } from 'node:path';
import { askRecord } from '@/lib/answer/ask-record';
import { certainties, organizationKinds, participationRoles, statuses } from '@/lib/domain/values';
import { countForFiner, countForLegend } from '@/lib/graph/legend-counts';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, folder) => {
  test('actors by side, meetings by status, things by layer, lines between two actors as ties', async () => {
    const record = await getRecord(folder);
    const ask = askRecord(openRecord(record, ''));
    const [entities, relations] = [await ask(allEntities, {}), await ask(allRelations, {})];
    const counts = countForLegend(entities, relations);

    for (const { id } of record.info.sides)
      expect(counts.actorsOf(id)).toBe(
        record.entities.filter((each) => 'side' in each && each.side === id && /^(P|O)/.test(each.type))
          .length,
      );
    const meetings = entities.filter(({ type }) => type === 'Meeting');
    const counted = statuses.values.map((status) => counts.meetingsOf(status));
    expect(counted.reduce((a, b) => a + b, 0)).toBe(meetings.length);
    const issues = record.entities.filter(({ type }) => type === 'Issue').length;
    expect([counts.inLayer('issues'), counts.inLayer('places')]).toEqual([
      issues,
      record.entities.filter(({ type }) => type === 'Place').length,
    ]);
    const typeOf = new Map(record.entities.map(({ id, type }) => [id, type]));
    const isActor = (id: string) => ['Person', 'Organization'].includes(typeOf.get(id) ?? '');
    const ties = relations.filter(
      ({ type, from, to }) => isActor(from) && isActor(to) && type !== 'MET' && type !== 'SPOKE_WITH',
    );
    expect(ties.length).toBeGreaterThan(0);
    expect(counts.inLayer('ties')).toBe(ties.length);
    const seats = relations.filter(({ type }) => type === 'ATTENDED');
    expect(counts.seats.strong + counts.seats.other).toBe(seats.length);
    expect(counts.seats.strong).toBe(seats.filter(({ role }) => role === 'lead' || role === 'host').length);
  });
  test('organisations by kind, seats by role, lines by certainty', async () => {
    const ask = askRecord(openRecord(await getRecord(folder), ''));
    const [entities, relations] = [await ask(allEntities, {}), await ask(allRelations, {})];
    const counts = countForFiner(entities, relations);
    for (const kind of organizationKinds.values)
      expect(counts.ofKind(kind)).toBe(
        entities.filter((each) => each.type === 'Organization' && each.kind === kind).length,
      );
    const seats = relations.filter(({ type }) => type === 'ATTENDED' || type === 'EXPECTED_AT');
    for (const role of participationRoles.values)
      expect(counts.ofRole(role)).toBe(seats.filter((seat) => seat.role === role).length);
    for (const certainty of certainties.values)
      expect(counts.ofCertainty(certainty)).toBe(
        relations.filter((each) => each.certainty === certainty).length,
      );
  });
});
