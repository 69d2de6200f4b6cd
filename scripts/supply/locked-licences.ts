/** The licence of every package that the lockfile names, and whether it is one under which Parley may be given away. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LockedPackage {
  name: string;
  version: string;
  licence: string;
  /** False: only those who work on Parley install it. */
  runs: boolean;
}

/** LGPL: a library loaded as it comes, for pictures that Next may resize. MPL: files we do not change. OFL: typefaces. */
const accepted = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
];

export function readLockedPackages(projectDir: string): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; license?: string; dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, dev }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? 'none stated',
      runs: !dev,
    }))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** Every part of 'A AND B' must be accepted, one of 'A OR B'. */
export function isAccepted(licence: string): boolean {
  const parts = licence.replace(/[()]/g, '');
  return parts
    .split(' AND ')
    .every((part) => part.split(' OR ').some((choice) => accepted.includes(choice.trim())));
}
