/**
 * `npm run licences`: every package with its version and licence, those that run with Parley first. Exit code 1 if one
 * has a licence that nobody has looked at.
 */
import { join } from 'node:path';
import { isAccepted, readLockedPackages } from './supply/locked-licences';

const packages = readLockedPackages(join(import.meta.dirname, '..'));
for (const runs of [true, false]) {
  const part = packages.filter((each) => each.runs === runs);
  console.log(`${runs ? 'Runs with Parley' : 'Checks Parley'}: ${part.length} packages`);
  for (const { name, version, licence } of part) console.log(`  ${licence.padEnd(20)} ${name} ${version}`);
}
const unknown = packages.filter(({ licence }) => !isAccepted(licence));
if (unknown.length > 0) {
  console.error(
    `Not looked at yet: ${unknown.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
  );
  process.exitCode = 1;
}
