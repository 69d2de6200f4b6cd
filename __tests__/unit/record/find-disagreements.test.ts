/** What disagrees by rule: each question has an id of its own, whatever its words look like in plain letters. */
import type { Role } from '@/lib/domain/record';
import { derive } from '@/lib/record/derive';
import { recordFiles, recordOf } from '../../helpers/records';

const record = recordOf(recordFiles('lake-accord'));
const role = record.assertions.find((each): each is Role => each.type === 'Role')!;

/** One office, held now according to one role and formerly according to another. */
const inDoubt = (title: string, name: string): Role[] =>
  (['current', 'former'] as const).map((tenure) => ({
    ...{ ...role, id: `${name}-${tenure}`, title, tenure, organization: null, date: null },
  }));

test('Two offices of one person whose names come out alike in plain letters are two questions', () => {
  const roles = [...inDoubt('Annaberg', 'latin'), ...inDoubt('Аннаберг', 'cyrillic')];
  const { disagreements } = derive({ ...record, assertions: [...record.assertions, ...roles] });
  const found = disagreements.filter(({ kind, id }) => kind === 'tenure' && id.includes('annaberg'));
  expect(found.map(({ id, positions }) => [id, positions.map(({ members }) => members)])).toEqual([
    [`${role.person}.annaberg.tenure`, [['latin-current'], ['latin-former']]],
    [`${role.person}.annaberg.tenure.2`, [['cyrillic-current'], ['cyrillic-former']]],
  ]);
});

test('What is found by rule leaves a hand-written question its id, and gets one that nothing else has', () => {
  const roles = inDoubt('Annaberg', 'latin');
  const [written] = record.disagreements;
  const id = `${role.person}.annaberg.tenure`;
  const byHand = [id, `${id}.rule`].map((each) => ({ ...written!, id: each }));
  const { disagreements } = derive({
    ...record,
    disagreements: byHand,
    assertions: [...record.assertions, ...roles],
  });
  expect(disagreements.map((each) => each.id).filter((each) => each.includes('annaberg'))).toEqual([
    id,
    `${id}.rule`,
    `${id}.rule.2`,
  ]);
});
