/** What is installed beside our own code: under licences that were looked at, and without running anything of its own. */
import { isAccepted, readLockedPackages } from '@/scripts/supply/locked-licences';
import { readText, root } from '../helpers/sources';

test('every package has a licence that was looked at', () => {
  expect(readLockedPackages(root).filter(({ licence }) => !isAccepted(licence))).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['Apache-2.0 AND GPL-3.0-only', false],
  ['none stated', false],
])('%s is accepted: %s', (licence, is) => expect(isAccepted(licence)).toBe(is));

test('no package may run anything while it is installed', () => {
  expect(readText('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});
