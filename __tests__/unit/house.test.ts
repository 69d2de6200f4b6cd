/**
 * What every file and package of the repository has in common: a file says what it is for and stays readable in one
 * sitting, a query is one whole text, and a package is there because something uses it and the list says why.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readSources, readText, root } from '../helpers/sources';

const sources = readSources();

describe('every file', () => {
  test('opens by saying what it is for', () => {
    const opening = /^(#!.*\n)?(['"]use (client|server)['"];?\s*)?\s*(\/\*|\/\/)/;
    expect(sources.filter(({ text }) => !opening.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('has at most 300 lines', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('silences neither the type check nor the linter', () => {
    // Written in two pieces, so that this file does not name what it looks for.
    const silencers = new RegExp(['@ts-', '(ignore|expect-error|nocheck)|biome-', 'ignore'].join(''));
    expect(sources.filter(({ text }) => silencers.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('every query text', () => {
  const marked = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\/\* cypher \*\/\s*`([^`]*)`/g)].map(([, cypher = '']) => ({ path, cypher })),
  );

  test('takes its values as parameters, never by pasting them in', () => {
    expect(marked.filter(({ cypher }) => cypher.includes('${'))).toEqual([]);
  });

  test('of a question is marked as Cypher', () => {
    const questions = sources.filter(({ path }) => path.startsWith('lib/questions/'));
    const unmarked = questions.flatMap(({ path, text }) =>
      [...text.matchAll(/(\/\* cypher \*\/\s*)?`([^`]*)`/g)]
        .filter(([, mark, body = '']) => !mark && /\b(MATCH|MERGE|UNWIND|RETURN)\b/.test(body))
        .map(([, , body = '']) => `${path}: ${body.trim().split('\n')[0]}`),
    );
    expect(unmarked).toEqual([]);
  });
});

describe('every package', () => {
  interface Manifest {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    scripts: Record<string, string>;
  }
  const manifest = JSON.parse(readText('package.json')) as Manifest;
  const packages = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const names = packages.map(([name]) => name);

  test('is pinned to one exact version', () => {
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('is used: imported, asked for by another, or run by a script', () => {
    const configuration = [
      'jest.config.js',
      'next.config.js',
      'postcss.config.js',
      'biome.json',
      'tsconfig.json',
    ];
    const styles = listFiles('app').filter((path) => path.endsWith('.css'));
    const configured = [...configuration, ...styles]
      .filter((path) => existsSync(join(root, path)))
      .map(readText);
    const imported = (name: string) =>
      sources.some(({ text }) => new RegExp(`(from|import)[\\s(]+['"]${name}['"/]`).test(text)) ||
      configured.some((text) => new RegExp(`['"]${name}['"/]`).test(text));
    const run = (name: string) =>
      commandsOf(name).some((command) =>
        Object.values(manifest.scripts).some((script) => new RegExp(`(^|\\s)${command}\\s`).test(script)),
      );
    const askedFor = new Set(names.flatMap((name) => Object.keys(installed(name).peerDependencies ?? {})));
    const typesOf = (name: string) => name.replace(/^@types\//, '');
    const unused = names.filter(
      (name) =>
        !imported(name) &&
        !run(name) &&
        !askedFor.has(name) &&
        !(name.startsWith('@types/') && (typesOf(name) === 'node' || names.includes(typesOf(name)))),
    );
    expect(unused).toEqual([]);
  });

  test('that a file imports is in package.json', () => {
    // A marker that Next itself resolves.
    const known = [...names, 'server-only'];
    const undeclared = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ package: name }) => name && !name.startsWith('node:') && !known.includes(name))
        .map(({ package: name }) => `${path} imports ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  test('has its reason in docs/dependencies.md, and nothing else has', () => {
    const listed = [...readText('docs/dependencies.md').matchAll(/^- `([^`]+)`: .+\.$/gm)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual(names.sort());
  });

  test('is locked without naming the registry it came from', () => {
    expect(readText('package-lock.json')).not.toContain('"resolved"');
  });

  test('for another system is locked as well, or npm ci refuses to install', () => {
    interface Locked {
      optionalDependencies?: Record<string, string>;
    }
    const { packages: locked } = JSON.parse(readText('package-lock.json')) as {
      packages: Record<string, Locked>;
    };
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !locked[`node_modules/${name}`] && !locked[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  interface Installed {
    name: string;
    bin?: string | Record<string, string>;
    peerDependencies?: Record<string, string>;
  }

  function installed(name: string): Installed {
    return JSON.parse(readText(`node_modules/${name}/package.json`)) as Installed;
  }

  /** The commands a package brings. */
  function commandsOf(name: string): string[] {
    const { bin } = installed(name);
    return typeof bin === 'object' ? Object.keys(bin) : bin ? [name.split('/').at(-1) ?? name] : [];
  }
});
