/** The caption of what leaves the tool names every filter that leaves something out. */
import { leftOutBy } from '@/lib/view/left-out';
import { emptyView, type View } from '@/lib/view/view';

const filters: Record<string, [changes: Partial<View>, words: string]> = {
  sidesOff: [{ sidesOff: ['north'] }, 'without The North'],
  statusesOff: [{ statusesOff: ['denied'] }, 'without what is denied'],
  sourcesOff: [{ sourcesOff: ['wire', 'blog'] }, 'without source wire, blog'],
  from: [{ from: '2031-05-02' }, 'only since 2 May 2031'],
  to: [{ to: '2031-05-02' }, 'only until 2 May 2031'],
  undated: [{ undated: false }, 'without the undated'],
  kindsOff: [{ kindsOff: ['delegation'] }, 'without organisations of kind delegation'],
  rolesOff: [{ rolesOff: ['lead'] }, 'without those who were there as lead'],
  certaintiesOff: [{ certaintiesOff: ['inferred'] }, 'without what is inferred'],
  least: [{ least: 1 }, 'only actors of at least 1 meeting'],
  hidden: [{ hidden: ['ann', 'bob'] }, '2 hidden by hand'],
  only: [{ only: ['ann'] }, 'only what was kept of the picture (1)'],
  focus: [{ focus: { id: 'north', steps: 2 } }, 'only what lies within 2 lines of The North'],
};
const nameOf = (id: string) => (id === 'north' ? 'The North' : id);

test.each(Object.entries(filters))('%s', (_name, [changes, words]) => {
  expect(leftOutBy({ ...emptyView, ...changes }, nameOf)).toEqual([words]);
});

test('no part of a view that can leave something out is forgotten, and at rest nothing is said', () => {
  const leavesNothingOut = [
    ...['tab', 'matrix', 'lanes', 'unit', 'selected', 'shown', 'moved', 'disagreement', 'asked', 'typed'],
    ...['layout', 'expanded', 'measure', 'own'],
  ];
  const said = Object.keys(filters);
  expect(
    Object.keys(emptyView)
      .filter((part) => !leavesNothingOut.includes(part))
      .sort(),
  ).toEqual(said.sort());
  expect(leftOutBy(emptyView, nameOf)).toEqual([]);
});
