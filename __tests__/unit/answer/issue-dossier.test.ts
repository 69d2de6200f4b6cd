/** An issue as a page: everybody's positions by stance, the source's own voice told apart, and who has none, by name. */
import { join } from 'node:path';
import { entityWithFacts } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { dossierOf } from '@/lib/answer/dossier';
import { withoutPosition } from '@/lib/answer/issue-dossier';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { allPositions } from '@/lib/questions/positions';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, folder) => {
  test('every position on every issue stands under its stance, and none under another', async () => {
    const ask = askRecord(openRecord(await getRecord(folder), ''));
    const positions = await ask(allPositions, {});
    const entities = await ask(allEntities, {});
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    let seen = 0;
    for (const issue of entities.filter(({ type }) => type === 'Issue')) {
      const sections = dossierOf(await entityWithFacts(ask, issue.id), byId);
      const shown = sections.flatMap(({ id, groups }) =>
        groups.flatMap(({ entity, facts }) =>
          facts
            // A source also ascribes what is neither for nor against anything: 'Russia's position is firm'.
            .filter(({ links }) =>
              links.some(({ id: about, stance }) => about === issue.id && stance !== null),
            )
            .map((fact) => `${id} ${entity} ${fact.id}`),
        ),
      );
      const expected = positions
        .filter((position) => position.issue === issue.id)
        .map(({ actor, fact, stance, voice, polarity }) => {
          const bySign = stance > 0 ? 'for' : stance < 0 ? 'against' : 'neither';
          const own = polarity === 'negated' ? 'reported-not' : 'own-voice';
          return `${voice === 'source' ? own : bySign} ${actor} ${fact}`;
        });
      const telling = /^(for|against|neither|own-voice|reported-not) /;
      expect(shown.filter((each) => telling.test(each)).sort()).toEqual([...new Set(expected)].sort());
      seen += expected.length;
    }
    expect(seen).toBe(positions.length);
  });

  test('named as without a position are those who speak or sit somewhere and take none on the issue', async () => {
    const record = await getRecord(folder);
    const ask = askRecord(openRecord(record, ''));
    const [entities, relations, positions] = [
      await ask(allEntities, {}),
      await ask(allRelations, {}),
      await ask(allPositions, {}),
    ];
    for (const { id } of entities.filter(({ type }) => type === 'Issue')) {
      const silent = withoutPosition(id, { card: record.info, entities, relations }).flatMap(
        ({ people }) => people,
      );
      const speakers = positions.filter(({ issue }) => issue === id).map(({ actor }) => actor);
      const people = entities.filter(
        ({ id: person, type, statements }) =>
          type === 'Person' &&
          (statements > 0 || relations.some(({ type: tie, from }) => tie === 'ATTENDED' && from === person)),
      );
      expect(silent.map((each) => each.id).sort()).toEqual(
        people.map((each) => each.id).filter((each) => !speakers.includes(each)),
      );
    }
  });
});
