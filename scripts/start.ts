// `npm start`: finds or starts the database, loads the record if it changed, builds the app if its sources changed,
// serves it, and ends in one printed address. Ctrl-C, SIGTERM and a closed terminal end all that it started. The
// steps live in scripts/start/ and lib/neo4j; this is their order.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFitsMemory } from '@/lib/answer/ask-record';
import { StartRefused } from '@/lib/errors';
import { type DatabaseAddress, environmentOf } from '@/lib/neo4j/address';
import { loadRecord } from '@/lib/neo4j/load';
import { ownSalt, prepareState, stateFolder, statePaths } from '@/lib/neo4j/local-server-state';
import { getRecord } from '@/lib/record/check-record';
import { readEmbedders } from '@/lib/web/embedders';
import { loggedLoad } from '@/lib/web/log';
import { buildApp, isBuilt } from './start/app-build';
import { serveApp } from './start/app-server';
import { watchDatabase } from './start/database-watch';
import { findLaunchers, removeRunningApp, watchLaunchers, writeRunningApp } from './start/running-app';
import { claimPort, readWebAddress } from './start/web-address';
import { findOrDoWithout, untilDatabase } from './start/without-database';
import { lineOf, runScript, steps } from './terminal';

const projectDir = join(import.meta.dirname, '..');
const ending = new AbortController();
const { signal } = ending;

await runScript(async () => {
  const { dev, recordDir } = readArguments();
  const address = readWebAddress(process.env);
  readEmbedders();
  const stateDir = stateFolder();
  endOnSignals();
  const launchers = findLaunchers();
  const undo: (() => void | Promise<void>)[] = [watchLaunchers(launchers, end)];
  try {
    prepareState(statePaths(stateDir));
    await claimPort(address, stateDir);

    const database = await findOrDoWithout(stateDir, signal);
    steps.end();
    if (database) {
      undo.push(() => endStep('End the database', database.started, database.stop));
      await load(recordDir, database);
    } else checkFitsMemory(await getRecord(recordDir), recordDir);
    signal.throwIfAborted();

    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...(database ? environmentOf(database) : { PARLEY_ANSWER_FROM: recordDir }),
      PARLEY_RECORD: recordDir,
      PARLEY_STATE: stateDir,
      PARLEY_SALT: ownSalt(stateDir),
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: dev ? 'development' : 'production',
    };
    if (!dev && !isBuilt(projectDir)) {
      steps.show({ step: 'Build the app' });
      await buildApp(projectDir, { env, log: join(stateDir, 'build.log'), signal });
    }
    steps.show({ step: 'Open the app' });
    if (dev) steps.end();
    const log = join(stateDir, 'app.log');
    const serve = (environment: NodeJS.ProcessEnv) =>
      serveApp(projectDir, { mode: dev ? 'dev' : 'start', address, env: environment, log, signal });
    let app = await serve(env);
    undo.push(() => app.stop());
    steps.end();
    writeRunningApp(stateDir, { url: address.url, port: address.port, launchers });
    undo.push(() => removeRunningApp(stateDir));

    console.log(`\nParley is ready: ${address.url} (Ctrl-C ends it)`);
    const found = database ?? (await Promise.race([untilDatabase(stateDir, signal), app.ended]));
    if (!found) return failUnlessEnding(log);
    if (!database) {
      await load(recordDir, found);
      await app.stop();
      app = await serve({ ...env, ...environmentOf(found), PARLEY_ANSWER_FROM: undefined });
      console.log('The database is there, and answers from now on.');
    }
    const watch = found.own
      ? watchDatabase({ stateDir, signal, say: console.log, onBack: () => load(recordDir, found) })
      : new Promise<void>(() => {});
    await Promise.race([watch, untilAborted(), app.ended.then(() => failUnlessEnding(log))]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    steps.fail();
    end();
    for (const step of undo.reverse()) await step();
  }
});
process.exit();

async function load(recordDir: string, database: DatabaseAddress): Promise<void> {
  steps.show({ step: 'Load the record' });
  const loading = () => loadRecord({ recordDir, address: database, onProgress: steps.show });
  steps.end((await loggedLoad(loading)).summary);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { dev: { type: 'boolean' }, record: { type: 'string', default: 'seeds' } },
    });
    return { dev: values.dev ?? false, recordDir: resolve(values.record) };
  } catch (error) {
    throw new StartRefused({
      where: 'npm start',
      found: (error as Error).message.split('. ')[0] ?? '',
      cure: 'Write npm start, or npm start -- --record DIR, or npm run dev',
    });
  }
}

function end() {
  ending.abort();
}

/** One Ctrl-C reaches this process more than once (terminal, npm, tsx); a later one means now. */
function endOnSignals() {
  let since = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      since ||= Date.now();
      if (Date.now() - since > 3_000) process.exit(1);
      end();
    });
  }
}

async function endStep(step: string, applies: boolean, work: () => Promise<void>): Promise<void> {
  if (!applies) return;
  steps.show({ step });
  await work().catch((error: unknown) => process.stderr.write(`${lineOf(error)}\n`));
  steps.end();
}

function untilAborted(): Promise<void> {
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}

function failUnlessEnding(log: string) {
  if (signal.aborted) return;
  throw new StartRefused({
    where: 'The app',
    found: 'its server ended by itself',
    cure: `Read ${log} and start again`,
  });
}
