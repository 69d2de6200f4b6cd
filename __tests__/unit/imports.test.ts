/**
 * The house's import rule: imports go down only, what runs in the browser stays free of the server, and three
 * packages are each touched in one place. A new folder of lib/ has no place until it is named here.
 */
import { builtinModules } from 'node:module';
import { type Import, readImports, readSources, type Source } from '../helpers/sources';

const sources = readSources();
const bySourcePath = new Map(sources.map((source) => [source.path, source]));

/** Each place, and the places below it. A place may import itself and these; nothing in lib imports app or scripts. */
const below: Record<string, string[]> = {
  'lib/errors': [],
  'lib/engine': ['lib/errors'],
  'lib/domain': ['lib/errors'],
  'lib/record': ['lib/errors', 'lib/domain'],
  'lib/web': ['lib/errors', 'lib/neo4j'],
  'lib/scratch': ['lib/errors'],
  'lib/view': ['lib/errors', 'lib/domain', 'lib/scratch'],
  'lib/graph': ['lib/errors', 'lib/domain', 'lib/engine', 'lib/questions', 'lib/scratch', 'lib/view'],
  'lib/questions': ['lib/errors', 'lib/domain', 'lib/record'],
  'lib/answer': [
    'lib/errors',
    'lib/engine',
    'lib/domain',
    'lib/record',
    'lib/view',
    'lib/questions',
    'lib/scratch',
  ],
  'lib/neo4j': ['lib/errors', 'lib/domain', 'lib/record', 'lib/questions', 'lib/answer'],
  'lib/api': ['lib/errors', 'lib/domain', 'lib/graph', 'lib/questions', 'lib/answer', 'lib/export'],
  'lib/export': [
    ...['lib/errors', 'lib/domain', 'lib/record', 'lib/graph', 'lib/questions', 'lib/answer', 'lib/neo4j'],
  ],
};

/** 'lib/domain' of 'lib/domain/ids.ts', 'lib/errors' of 'lib/errors.ts', 'app' of anything in app. */
function placeOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'lib' ? `lib/${next.replace(/\.tsx?$/, '')}` : top;
}

/** Every import of these files that the rule forbids, as 'a.ts imports b.ts'. */
function forbidden(files: Source[], forbids: (imported: Import, by: Source) => boolean): string[] {
  return files.flatMap((by) =>
    by.imports
      .filter((imported) => forbids(imported, by))
      .map((imported) => `${by.path} imports ${imported.file ?? imported.package}`),
  );
}

describe('the layers', () => {
  test('every file of lib lies in a place that the rule knows', () => {
    const places = new Set(
      sources.map(({ path }) => placeOf(path)).filter((place) => place.startsWith('lib/')),
    );
    expect([...places].filter((place) => !below[place])).toEqual([]);
  });

  test('the rule itself has no circle', () => {
    for (const [place, lower] of Object.entries(below))
      for (const other of lower) expect(below[other]).not.toContain(place);
  });

  test('imports of lib go down only', () => {
    const lib = sources.filter(({ path }) => path.startsWith('lib/'));
    const upward = forbidden(lib, ({ file }, by) => {
      if (!file) return false;
      const place = placeOf(by.path);
      return placeOf(file) !== place && !below[place]?.includes(placeOf(file));
    });
    expect(upward).toEqual([]);
  });

  test('the app imports lib, and neither scripts nor tests', () => {
    const app = sources.filter(({ path }) => path.startsWith('app/'));
    expect(forbidden(app, ({ file }) => !!file && !/^(app|lib)\//.test(file))).toEqual([]);
  });
});

describe('what runs in the browser', () => {
  const entries = sources.filter(({ text }) =>
    /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*['"]use client['"]/.test(text),
  );
  const workers = sources.flatMap(({ imports }) => imports.filter(({ how }) => how === 'worker'));

  /** Everything that a file brings along into the browser. What 'use server' opens stays on the server. */
  function reach(start: string[]): Source[] {
    const reached = new Map<string, Source>();
    const open = [...start];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const source = bySourcePath.get(path);
      if (!source || reached.has(path) || /^['"]use server['"]/.test(source.text)) continue;
      reached.set(path, source);
      for (const { file, how } of source.imports) if (file && how !== 'type') open.push(file);
    }
    return [...reached.values()];
  }

  const inBrowser = reach([
    ...entries.map(({ path }) => path),
    ...workers.flatMap(({ file }) => (file ? [file] : [])),
  ]);

  test('reaches neither lib/neo4j nor scripts', () => {
    const runs = ({ how }: Import) => how !== 'type';
    const server = forbidden(
      inBrowser,
      (imported) => runs(imported) && /^(lib\/neo4j|scripts|__tests__)\//.test(imported.file ?? ''),
    );
    expect(server).toEqual([]);
  });

  test('reaches no built-in module of Node and no server-only package', () => {
    const serverPackages = new Set([...builtinModules, 'neo4j-driver', 'server-only', 'tsx']);
    const server = forbidden(
      inBrowser,
      ({ package: name, how }) =>
        how !== 'type' && !!name && (name.startsWith('node:') || serverPackages.has(name)),
    );
    expect(server).toEqual([]);
  });
});

describe('packages touched in one place', () => {
  const ours = sources.filter(({ path }) => !path.startsWith('__tests__/') && !path.startsWith('bench/'));
  const onlyIn = (place: RegExp, packages: RegExp) =>
    forbidden(ours, (imported, by) => packages.test(imported.package ?? '') && !place.test(by.path));

  test('sigma is the canvas’s', () => {
    expect(onlyIn(/^app\/_explorer\/(GraphCanvas|canvas\/)/, /^(sigma|@sigma\/.*)$/)).toEqual([]);
  });

  test('the Neo4j driver is that of five files, which let nothing of it through', () => {
    expect(
      onlyIn(/^lib\/neo4j\/(driver|driver-errors|run|take-in|plain-values)\.ts$/, /^neo4j-driver$/),
    ).toEqual([]);
  });

  test('React and Next are the app’s', () => {
    expect(onlyIn(/^app\//, /^(react|react-dom|next)$/)).toEqual([]);
  });

  test('the domain needs zod, dates and spelling, nothing else', () => {
    const domain = sources.filter(({ path }) => path.startsWith('lib/domain/'));
    const others = forbidden(
      domain,
      ({ package: name }) => !!name && !['zod', 'edtf', 'any-ascii'].includes(name),
    );
    expect(others).toEqual([]);
  });
});

test('every way of importing is seen', () => {
  const text = `
import { z } from 'zod';
import type { Row } from './row';
import { type Kind, type Relation } from '@/lib/domain/kinds';
import {
  labels,
  type Label,
} from '@/lib/domain/values';
import './globals.css';
export * from '../record/read-record';
export type { Side } from 'next/types';
const later = import('zod/mini');
const worker = new Worker(new URL('./layout.worker.ts', import.meta.url));
`;
  const seen = readImports('lib/graph/example.ts', text);
  expect(seen).toHaveLength(9);
  expect(seen).toEqual(
    expect.arrayContaining([
      { package: 'zod', how: 'static' },
      { file: 'lib/graph/row', how: 'type' },
      { file: 'lib/domain/kinds.ts', how: 'type' },
      { file: 'lib/domain/values.ts', how: 'static' },
      { file: 'lib/graph/globals.css', how: 'static' },
      { file: expect.stringMatching(/^lib\/record\/read-record/), how: 'static' },
      { package: 'next', how: 'type' },
      { package: 'zod', how: 'dynamic' },
      { file: 'lib/graph/layout.worker.ts', how: 'worker' },
    ]),
  );
});
