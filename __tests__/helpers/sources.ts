/**
 * The repository's own TypeScript as data: each file with its text and what it imports, so that unit tests can hold
 * the house's rules over files that do not exist yet. Reads import statements by pattern, not by a compiler:
 * TypeScript 7 offers none, and the formatter keeps the statements in one shape.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Import {
  /** The file meant, from the repository's root, or undefined for a package. */
  file?: string;
  /** The package meant ('next', '@tanstack/react-query', 'node:fs'), or undefined for a file. */
  package?: string;
  /** `type`: gone before anything runs. `dynamic`: loaded when asked for. `worker`: a file started as a worker. */
  how: 'static' | 'type' | 'dynamic' | 'worker';
}

export interface Source {
  /** From the repository's root, with slashes on every system: 'lib/domain/ids.ts'. */
  path: string;
  text: string;
  imports: Import[];
}

const folders = ['lib', 'app', 'scripts', 'bench', '__tests__'];

/** Every TypeScript file we wrote, in the order of its path. */
export function readSources(): Source[] {
  return folders
    .flatMap((folder) => listFiles(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: readImports(path, text) };
    });
}

/** Paths of the files under a folder of the repository, from its root. None if there is no such folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What a file imports. `path` is where it lies, since relative imports start there. */
export function readImports(path: string, text: string): Import[] {
  const named = (how: Import['how'], address: string): Import => ({ ...meantBy(path, address), how });
  return [
    ...matches(/^\s*(?:import|export)\s+(type\s)?([\w\s{},*$]*?)\s*from\s*['"]([^'"]+)['"]/gm, text).map(
      ([, type, names = '', address = '']) => named(type || onlyTypes(names) ? 'type' : 'static', address),
    ),
    ...matches(/^\s*import\s+['"]([^'"]+)['"]/gm, text).map(([, address = '']) => named('static', address)),
    ...matches(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g, text).map(([, address = '']) =>
      named('dynamic', address),
    ),
    ...matches(/Worker\(\s*new URL\(\s*['"]([^'"]+)['"]/g, text).map(([, address = '']) =>
      named('worker', address),
    ),
  ];
}

/** `{ type A, type B }` imports nothing that runs. */
function onlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  const parts = inBraces.split(',').filter((part) => part.trim());
  return parts.length > 0 && parts.every((part) => part.trim().startsWith('type '));
}

function meantBy(path: string, address: string): Pick<Import, 'file' | 'package'> {
  if (address.startsWith('@/')) return { file: resolveFile(address.slice(2)) };
  if (address.startsWith('.')) return { file: resolveFile(posix.join(posix.dirname(path), address)) };
  return { package: packageOf(address) };
}

/** The package of an address: 'next' of 'next/link', '@sigma/node-border' of itself, 'node:fs' of 'node:fs/promises'. */
function packageOf(address: string): string {
  return address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/');
}

function resolveFile(path: string): string {
  const candidates = [
    path,
    `${path}.ts`,
    `${path}.tsx`,
    `${path}.d.ts`,
    `${path}/index.ts`,
    `${path}/index.tsx`,
  ];
  const found = candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(root, candidate)));
  return found ?? path;
}

function matches(pattern: RegExp, text: string): RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

/** Text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
