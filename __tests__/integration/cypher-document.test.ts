/**
 * docs/cypher.md answers as it says: each thing that trips people is asked wrongly and rightly of the Miami record, and
 * both answers are those on the page. Its Python runs where a Python with the packages can be had; else it is reported as not run.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentOf } from '@/lib/neo4j/address';
import { runConsole } from '@/lib/neo4j/console';
import { loadRecord } from '@/lib/neo4j/load';
import { withDatabase } from '../helpers/neo4j';
import { findPython } from '../helpers/python';
import { readText, root } from '../helpers/sources';

const page = readText('docs/cypher.md');
const address = withDatabase();
beforeAll(() => loadRecord({ recordDir: join(root, 'seeds'), address }));

const sections = page
  .split(/^### /m)
  .filter((section) => /^\d+\. /.test(section))
  .map((section) => {
    const query = (which: string) =>
      new RegExp(`\`\`\`cypher\\n(// ${which}[\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? '';
    return { title: section.split('\n')[0]!, wrong: query('wrong'), right: query('right') };
  });

const statedIn = (query: string) => query.split('\n').filter((line) => line.startsWith('// ='));

async function answerOf(query: string): Promise<string[]> {
  const answer = await runConsole({ text: query, parameters: {}, mode: 'run' }, { address });
  const rows = answer.mode === 'run' ? answer.rows : [];
  const said = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? 'no date'));
  const lines = rows.map((row) => `// = ${row.map(said).join(' | ')}`);
  return lines.length > 0 ? lines : ['// = no row'];
}

test('ten things trip people', () => expect(sections).toHaveLength(10));

test.each(sections)('$title', async ({ wrong, right }) => {
  const answers = { wrong: await answerOf(wrong), right: await answerOf(right) };
  expect(answers).toEqual({ wrong: statedIn(wrong), right: statedIn(right) });
  expect(answers.wrong).not.toEqual(answers.right);
});

const found = findPython();
if ('why' in found) console.warn(`not run: the Python of docs/cypher.md; ${found.why}`);

('python' in found ? test : test.skip)(
  'the Python of docs/cypher.md counts the sessions of each person',
  async () => {
    const [, snippet = ''] = /```python\n([\s\S]*?)```/.exec(page) ?? [];
    const { stdout } = await promisify(execFile)((found as { python: string }).python, ['-c', snippet], {
      env: { ...process.env, ...environmentOf(address) },
    });
    expect(stdout).toMatch(/^Steve Witkoff +4$/m);
  },
);
