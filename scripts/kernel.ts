/**
 * `npm run kernel [-- --check]`: compiles lib/engine/assembly/force.ts (AssemblyScript) into
 * lib/engine/layout/force-bytes.ts. The result is committed, so that a start compiles nothing; `--check` writes nothing
 * and fails if the file is not what its source compiles to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';
import { ParleyError } from '@/lib/errors';
import { runScript } from './terminal';

const root = join(import.meta.dirname, '..');
const source = 'lib/engine/assembly/force.ts';
const made = 'lib/engine/layout/force-bytes.ts';
const settings = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--importMemory'];

await runScript(async () => {
  const text = await compile();
  if (!process.argv.includes('--check')) writeFileSync(join(root, made), text);
  else if (readFileSync(join(root, made), 'utf8') !== text)
    throw new ParleyError({
      where: made,
      found: `it is not what ${source} compiles to`,
      cure: 'Run npm run kernel',
    });
});

async function compile(): Promise<string> {
  let bytes: Uint8Array | null = null;
  const { error, stderr } = await main([source, ...settings, '--baseDir', root, '--outFile', 'force.wasm'], {
    writeFile: (_, contents) => {
      bytes = contents as Uint8Array;
    },
  });
  if (error || !bytes)
    throw new ParleyError({ where: source, found: `it does not compile\n${stderr}`, cure: 'Mend it' });
  return `/** Made by \`npm run kernel\` from ${source}: WebAssembly as base64. */
export const forceBytes =
  '${Buffer.from(bytes).toString('base64')}';
`;
}
