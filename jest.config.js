// The three kinds of tests, one jest project each: `unit` needs nothing, `integration` a real Neo4j, `browser` a real
// Chromium and the built app as well. Next's own transform (SWC) compiles them, since TypeScript 7 offers none.
// scripts/test.ts runs all three and counts; `npm run test:unit` and so on run one.
import nextJest from 'next/jest.js';

/** Packages that ship ES modules only: jest's loader reads them compiled. */
const esModulesOnly = ['any-ascii'];

/** For all: jest leaves a project's own limit out of account. Real servers and browsers on a busy machine need it. */
const testTimeout = 120_000;

/** In jest's sandbox a global is looked up slowly each time; the layout asks for these millions of times. */
const sandboxInjectedGlobals = ['Math', 'Number'];

/** Starts the database once for all files of a project, and stops it. */
const withDatabase = {
  globalSetup: '<rootDir>/__tests__/helpers/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/helpers/global-teardown.ts',
};

/** Settings of one project: its own, over what all three share. */
async function project(name, own = {}) {
  const settings = await nextJest({ dir: import.meta.dirname })({
    displayName: name,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/__tests__/${name}/**/*.test.{ts,tsx}`],
    moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
    modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.parley/'],
    sandboxInjectedGlobals,
    ...own,
  })();
  return { ...settings, transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`] };
}

export default {
  testTimeout,
  projects: [
    await project('unit'),
    await project('integration', withDatabase),
    await project('browser', withDatabase),
  ],
};
