// Bundles a published site's scripts, styles and fonts with esbuild: the explorer's own components, with what speaks to
// the server exchanged for what answers in the browser. Everything stays in memory; folder.ts writes.
import { readFile } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

export interface Bundle {
  /** Contents by path in the site. */
  files: Map<string, Uint8Array>;
  /** Paths of what a page or a script asks for by name. */
  script: string;
  style: string;
  /** What the first script imports at once: a page that names it need not wait to learn of it. */
  imported: string[];
  fonts: string[];
  workers: { answering: string; layout: string; scratch: string };
  /** Names of the packages whose code or fonts are in it, sorted. */
  packages: string[];
}

const published = 'app/_published';

/** Modules of the app, and what stands in their place in a site without a server. */
const exchanged: Readonly<Record<string, string>> = {
  'app/_explorer/host.ts': `${published}/host.ts`,
  'app/_panels/cypher/CypherPane.tsx': `${published}/AbsentPane.tsx`,
  'app/_panels/questions/QuestionsPane.tsx': `${published}/AbsentPane.tsx`,
};
const standIns = ['next/dynamic', 'next/navigation'];

/** Whether a face of a CSS file holds any of these characters: 'unicode-range: U+0000-00FF, U+0131'. */
function holds(face: string, characters: ReadonlySet<number>): boolean {
  const ranges = [
    ...(/unicode-range:([^;}]*)/.exec(face)?.[1] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi),
  ];
  const bounds = ranges.map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
  return (
    bounds.length === 0 ||
    [...characters].some((one) => bounds.some(([from, to]) => one >= from! && one <= to!))
  );
}

const exchange = (projectDir: string, characters: ReadonlySet<number>): Plugin => ({
  name: 'exchange',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^(${standIns.join('|')})$`) }, () => ({
      path: join(projectDir, published, 'next-stand-ins.tsx'),
    }));
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const instead =
        exchanged[
          path
            .slice(projectDir.length + 1)
            .split(sep)
            .join('/')
        ];
      if (instead)
        return { contents: `export * from '@/${instead.replace(/\.tsx?$/, '')}';`, resolveDir: projectDir };
      // Written so, what is not used of zod (its words in fifty languages) is left out.
      const contents = (await readFile(path, 'utf8')).replace(
        "import { z } from 'zod'",
        "import * as z from 'zod'",
      );
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
    // A font comes in files for groups of letters: those are taken along that the record has letters of. Every browser
    // that runs the explorer reads WOFF2; the second form of each would only weigh.
    onLoad({ filter: /@fontsource.*\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '')
        .replace(/@font-face\s*\{[^}]*\}/g, (face) => (holds(face, characters) ? face : '')),
      loader: 'css',
    }));
  },
});

/**
 * `text`: all that the site will show of the record. `isLegible`: functions keep their names, for who watches them at work.
 * @throws the error of esbuild, if a module cannot run in a browser
 */
export async function bundleSite(projectDir: string, text: string, isLegible = false): Promise<Bundle> {
  // Latin letters are the interface's own.
  const characters = new Set([...`Aa ${text}`].map((one) => one.codePointAt(0)!));
  const options: BuildOptions = {
    absWorkingDir: projectDir,
    // The workers share what they have in common with the page.
    entryPoints: [
      ...[`${published}/site.tsx`, `${published}/answering.worker.ts`],
      ...['app/_explorer/layout.worker.ts', 'app/_explorer/scratch.worker.ts'],
    ],
    splitting: true,
    alias: { '@': projectDir },
    plugins: [exchange(projectDir, characters)],
    bundle: true,
    write: false,
    metafile: true,
    minify: !isLegible,
    legalComments: 'none',
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    outdir: join(projectDir, 'site'),
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    logLevel: 'silent',
    jsx: 'automatic',
  };
  const { outputFiles = [], metafile } = await build(options);
  const files = new Map(
    outputFiles.map(({ path, contents }) => [
      path
        .slice(options.outdir!.length + 1)
        .split(sep)
        .join('/'),
      contents,
    ]),
  );
  const named = (start: string, ending: string) =>
    [...files.keys()].find((path) => basename(path).startsWith(`${start}-`) && extname(path) === ending)!;
  const script = named('site', '.js');
  const imports = (path: string) =>
    metafile!.outputs[`site/${path}`]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  return {
    files,
    script,
    style: named('site', '.css'),
    imported: imports(script).map(({ path }) => path.replace(/^site\//, '')),
    fonts: [...files.keys()].filter((path) => /inter-latin-wght-normal/.test(path)),
    workers: {
      answering: named('answering.worker', '.js'),
      layout: named('layout.worker', '.js'),
      scratch: named('scratch.worker', '.js'),
    },
    packages: packagesIn(Object.keys(metafile!.inputs)),
  };
}

/** 'node_modules/@scope/name/file.js' -> '@scope/name'. */
const packagesIn = (inputs: readonly string[]) =>
  [
    ...new Set(
      inputs.flatMap(
        (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1] ?? [],
      ),
    ),
  ].sort();
