/**
 * `npm run bench:clients [-- --clients 200] [--clicks 10] [--rounds 5]`: many readers click at once, on this computer
 * only: an app and a database of its own, with the Miami talks. Says how long answers took, how many failed, how the
 * app's memory went from round to round, what a hanging database does, and whether a shutdown answers what was asked.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import { drawing, seedOr } from '@/__tests__/helpers/seeded';
import { memoryOf, serveRecord } from '@/__tests__/helpers/serve';
import { getRecord } from '@/lib/record/check-record';
import { derive } from '@/lib/record/derive';
import { runScript } from '@/scripts/terminal';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    clicks: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '5' },
  },
});
const [clients, clicks, rounds] = [values.clients, values.clicks, values.rounds].map(Number) as [
  number,
  number,
  number,
];

interface Click {
  status: number;
  milliseconds: number;
}

await runScript(async () => {
  const record = await getRecord(join(root, 'seeds'));
  const database = await startDatabase();
  const app = await serveRecord(record, addressOf(database));
  const { url, line } = app;
  const paths = [
    '/',
    '/api/positions',
    ...record.entities
      .slice(0, 30)
      .flatMap(({ id, name }) => [
        `/api/entity/${id}`,
        `/record/${id}`,
        `/api/search?q=${encodeURIComponent(name.slice(0, 5))}`,
      ]),
    ...derive(record)
      .relations.slice(0, 30)
      .map(({ id }) => `/api/edge/${encodeURIComponent(id)}`),
  ];
  const click = async (path: string): Promise<Click> => {
    const since = performance.now();
    const status = await fetch(url + path)
      .then((answer) => answer.arrayBuffer().then(() => answer.status))
      .catch(() => 0);
    return { status, milliseconds: performance.now() - since };
  };
  try {
    for (let round = 1; round <= rounds; round++) {
      const readers = Array.from({ length: clients }, async (_, reader) => {
        const draw = drawing(seedOr(1) + round * 1000 + reader);
        const done: Click[] = [];
        for (let count = 0; count < clicks; count++)
          done.push(await click(paths[Math.floor(draw() * paths.length)]!));
        return done;
      });
      const since = performance.now();
      const all = (await Promise.all(readers)).flat();
      console.log(
        `round ${round}: ${summary(all, performance.now() - since)}, the app holds ${memoryOf(app.pid)} MB`,
      );
    }
    line.hold();
    const hanging = await click('/api/positions');
    line.release();
    console.log(
      `a database that hangs: ${hanging.status} after ${(hanging.milliseconds / 1000).toFixed(1)} s`,
    );
    await delay(1_000);
    console.log(`after it: ${(await click('/api/positions')).status}`);
    // The database hangs until the shutdown has begun, so that all of them are surely under way.
    line.hold();
    const asked = Array.from({ length: 50 }, () => click('/api/positions'));
    await delay(2_000);
    const stopping = app.stopApp();
    await delay(500);
    line.release();
    await stopping;
    const answered = (await Promise.all(asked)).filter(({ status }) => status === 200);
    console.log(`stopped with 50 questions under way: ${answered.length} were answered`);
  } finally {
    await app.stop();
    await database.stop();
  }
});

function summary(all: Click[], took: number): string {
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  const failed = all.filter(({ status }) => status === 0 || status >= 500).length;
  const rate = Math.round((all.length / took) * 1000);
  return `${clients} clients, ${all.length} clicks, ${rate} a second, half within ${at(0.5)}, 95 % within ${at(0.95)}, ${failed} failed`;
}
