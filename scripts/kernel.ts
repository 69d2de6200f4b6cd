/**
 * `npm run kernel [-- --check]`: compiles the kernels in lib/engine/assembly (AssemblyScript) into files of bytes beside
 * what runs them. The results are committed, so that a start compiles nothing; `--check` writes nothing and fails if a file
 * is not what its source compiles to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';
import { ParleyError } from '@/lib/errors';
import { runScript } from './terminal';

const root = join(import.meta.dirname, '..');
const kernels = [
  { source: 'lib/engine/assembly/force.ts', made: 'lib/engine/layout/force-bytes.ts', name: 'forceBytes' },
  {
    source: 'lib/engine/assembly/groups.ts',
    made: 'lib/engine/counting/groups-bytes.ts',
    name: 'groupsBytes',
  },
  {
    source: 'lib/engine/assembly/between.ts',
    made: 'lib/engine/counting/between-bytes.ts',
    name: 'betweenBytes',
  },
] as const;
const settings = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--importMemory'];

await runScript(async () => {
  for (const { source, made, name } of kernels) {
    const text = await compile(source, name);
    if (!process.argv.includes('--check')) writeFileSync(join(root, made), text);
    else if (readFileSync(join(root, made), 'utf8') !== text)
      throw new ParleyError({
        where: made,
        found: `it is not what ${source} compiles to`,
        cure: 'Run npm run kernel',
      });
  }
});

async function compile(source: string, name: string): Promise<string> {
  let bytes: Uint8Array | null = null;
  const { error, stderr } = await main([source, ...settings, '--baseDir', root, '--outFile', 'kernel.wasm'], {
    writeFile: (_, contents) => {
      bytes = contents as Uint8Array;
    },
  });
  if (error || !bytes)
    throw new ParleyError({ where: source, found: `it does not compile\n${stderr}`, cure: 'Mend it' });
  return `/** Made by \`npm run kernel\` from ${source}: WebAssembly as base64. */
export const ${name} =
  '${Buffer.from(bytes).toString('base64')}';
`;
}
