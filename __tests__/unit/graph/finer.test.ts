/** The finer filters leave out what they name and nothing else, on both records; each link of them reopens the same. */
import { join } from 'node:path';
import { askRecord } from '@/lib/answer/ask-record';
import { buildNetwork } from '@/lib/graph/build-network';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { emptyView, type View } from '@/lib/view/view';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, folder) => {
  async function drawn(changes: Partial<View>) {
    const record = await getRecord(folder);
    const ask = askRecord(openRecord(record, ''));
    const [entities, relations] = [await ask(allEntities, {}), await ask(allRelations, {})];
    const overview = { sides: record.info.sides, entities, relations };
    const [before, after] = [emptyView, { ...emptyView, ...changes }].map((view) =>
      buildNetwork(overview, view),
    );
    return { entities, relations, before: before!, after: after! };
  }

  test('a kind of organisation goes, and people and other kinds stay', async () => {
    const { entities, before, after } = await drawn({ kindsOff: ['delegation'] });
    const delegations = entities.filter(({ kind }) => kind === 'delegation').map(({ id }) => id);
    const gone = before.network.nodes.filter(({ id }) => !after.network.nodes.some((node) => node.id === id));
    expect(delegations.length).toBeGreaterThan(0);
    expect(
      [...after.absent]
        .filter(([, why]) => why === 'kind')
        .map(([id]) => id)
        .sort(),
    ).toEqual(delegations.sort());
    expect(gone.filter(({ mark }) => mark === 'person')).toEqual([]);
  });

  test('a role and a certainty take exactly their lines', async () => {
    const { after, before } = await drawn({ rolesOff: ['lead'], certaintiesOff: ['inferred'] });
    const kept = before.network.edges.filter(
      ({ role, certainty }) => role !== 'lead' && certainty !== 'inferred',
    );
    const ids = after.network.edges.map(({ id }) => id);
    expect(ids.length).toBeLessThan(before.network.edges.length);
    for (const { id } of kept) expect(ids).toContain(id);
  });

  test('of at least two meetings, only who was at two held meetings is left', async () => {
    const { entities, relations, after } = await drawn({ least: 2 });
    const series = entities.filter(({ format }) => format === 'series').map(({ id }) => id);
    const people = after.network.nodes.filter(({ mark }) => mark === 'person');
    expect(people.length).toBeGreaterThan(0);
    for (const { id } of people)
      expect(
        new Set(
          relations
            .filter(({ type, from, to }) => type === 'ATTENDED' && from === id && !series.includes(to))
            .map(({ to }) => to),
        ).size,
      ).toBeGreaterThanOrEqual(2);
  });
});
