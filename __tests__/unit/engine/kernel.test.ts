/** The compiled kernel in the repository is that of its source. */
import { execFileSync } from 'node:child_process';
import { root } from '../../helpers/sources';

test('compiling the kernel anew gives the bytes that are committed', () => {
  const check = ['--import', 'tsx', 'scripts/kernel.ts', '--check'];
  expect(() => execFileSync(process.execPath, check, { cwd: root, encoding: 'utf8' })).not.toThrow();
});
