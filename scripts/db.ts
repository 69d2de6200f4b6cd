// `npm run db`: how to connect to the database with other tools; `npm run db start | stop | status | reset` for
// Parley's own. The server itself is lib/neo4j/local-server.
import { rmSync } from 'node:fs';
import { ParleyError, StartRefused } from '@/lib/errors';
import { addressFromEnvironment } from '@/lib/neo4j/address';
import { findDatabase } from '@/lib/neo4j/find-database';
import {
  findLocalServer,
  type LocalServer,
  startLocalServer,
  stopLocalServer,
} from '@/lib/neo4j/local-server';
import { stateFolder, statePaths } from '@/lib/neo4j/local-server-state';
import { checkDatabase } from '@/lib/neo4j/run';
import { confirm, runScript, steps } from './terminal';

const usage = 'npm run db [start | stop | status | reset [--yes]]';

const commands: Record<string, (flags: string[]) => Promise<void>> = {
  '': describe,
  status,
  async start() {
    const named = addressFromEnvironment();
    if (named) {
      throw new StartRefused({
        where: 'NEO4J_URI',
        found: `it names the database at ${named.uri}, so the own one would not be used`,
        cure: 'Unset NEO4J_URI to start the own one',
      });
    }
    const server = await startLocalServer({ keep: true, onProgress: steps.show });
    steps.end();
    connection(server);
  },
  async stop() {
    if (!findLocalServer()) return console.log("Parley's own database does not run.");
    steps.show({ step: "Stop Parley's own database" });
    await stopLocalServer();
    steps.end();
  },
  async reset(flags) {
    const paths = statePaths(stateFolder());
    const question = `Remove everything in ${paths.home}? The record stays and is loaded again on the next start.`;
    if (!flags.includes('--yes') && !(await confirm(question))) {
      throw new StartRefused({
        where: paths.home,
        found: 'nothing was removed',
        cure: 'Say yes, or write npm run db reset -- --yes',
      });
    }
    await stopLocalServer();
    rmSync(paths.home, { recursive: true, force: true });
    rmSync(paths.password, { force: true });
    console.log('Removed. The next start makes a new database from the record.');
  },
};

await runScript(async () => {
  const [command = '', ...flags] = process.argv.slice(2);
  const run = commands[command];
  const unknown = flags.find((flag) => !(command === 'reset' && flag === '--yes'));
  if (run && unknown === undefined) return run(flags);
  throw new StartRefused({
    where: 'npm run db',
    found: `"${unknown ?? command}" is not one of its words`,
    cure: `Write ${usage}`,
  });
});

/** What a person needs to connect another tool. */
async function describe(): Promise<void> {
  const named = addressFromEnvironment();
  if (named) {
    console.log(
      `Database  ${named.uri} (from NEO4J_URI)\nUser      ${named.username}\nPassword  in NEO4J_PASSWORD`,
    );
    console.log(`Answers   ${await answerOf(() => checkDatabase(named, { timeoutMs: 10_000 }))}`);
    return;
  }
  const running = findLocalServer();
  if (running) connection(running);
  else console.log(`Parley's own database does not run. Start it with npm run db start.\n\n${usage}`);
}

async function status(): Promise<void> {
  const database = await findDatabase({ start: false });
  const version = await checkDatabase(database);
  console.log(
    `Neo4j ${version} runs at ${database.uri}${database.own ? " (Parley's own)" : ' (from NEO4J_URI)'}.`,
  );
}

function connection({ uri, username, database, version }: LocalServer): void {
  console.log(
    [
      `Database  ${uri} (Parley's own Neo4j ${version}; database "${database}")`,
      `User      ${username}`,
      `Password  in ${statePaths(stateFolder()).password}`,
      'Connect   with Neo4j Desktop, cypher-shell, a driver, or npm run -s cypher -- "MATCH (n) RETURN count(n)"',
      'Stop      npm run db stop',
    ].join('\n'),
  );
}

async function answerOf(ask: () => Promise<string>): Promise<string> {
  try {
    return `yes, Neo4j ${await ask()}`;
  } catch (error) {
    process.exitCode = 1;
    return `no. ${error instanceof ParleyError ? error.message : String(error)}`;
  }
}
