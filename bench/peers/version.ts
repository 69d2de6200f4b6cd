/** The version of a package as it is installed here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 'd3-force 3.0.0' of 'd3-force'. */
export function named(name: string): string {
  const manifest = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
}
