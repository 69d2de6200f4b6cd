/**
 * Every question's text is one that the database understands: explained on a database that holds every label, type and
 * property of the model, none may name an unknown one (a misspelt name would silently find nothing). The sweep finds the
 * questions by itself.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { relations } from '@/lib/domain/relations';
import { checkReads } from '@/lib/neo4j/reading-plan';
import { explain, writeTransaction } from '@/lib/neo4j/run';
import { ensureSchema } from '@/lib/neo4j/schema';
import { shapes } from '@/lib/neo4j/shapes';
import type { Question } from '@/lib/questions/question';
import { withDatabase } from '../helpers/neo4j';
import { root } from '../helpers/sources';

const address = withDatabase();

/** GQL status of an unknown label, relationship type and property. */
const unknownNames = ['01N50', '01N51', '01N52'];

function isQuestion(value: unknown): value is Question {
  return typeof value === 'object' && value !== null && 'cypher' in value && 'english' in value;
}

async function allQuestions(): Promise<[name: string, question: Question][]> {
  const folder = join(root, 'lib', 'questions');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(`../../lib/questions/${file.replaceAll('\\', '/')}`)),
  );
  return modules.flatMap((module: Record<string, unknown>) =>
    Object.entries(module).filter((entry): entry is [string, Question] => isQuestion(entry[1])),
  );
}

/** Names of labels, types and properties are from the registries, never from outside, so they may stand in a text. */
async function holdEveryName(): Promise<void> {
  const quoted = (names: Iterable<string>) => [...names].map((name) => `\`${name}\``);
  await writeTransaction(
    async (ask) => {
      for (const { labels, properties } of Object.values(shapes)) {
        const values = Object.fromEntries(
          ['id', 'record', ...Object.keys(properties)].map((name) => [name, 'x']),
        );
        await ask(`CREATE (n:${quoted(labels).join(':')}) SET n = $values, n.id = randomUUID()`, { values });
      }
      for (const { type, properties } of relations) {
        const values = Object.fromEntries(
          ['id', 'record', ...Object.keys(properties)].map((name) => [name, 'x']),
        );
        await ask(`CREATE ()-[r:${quoted([type])}]->() SET r = $values`, { values });
      }
    },
    { address },
  );
}

const complaints = async (cypher: string, parameters: Record<string, unknown>) =>
  (await explain(cypher, parameters, { address })).statuses
    .filter(({ gqlStatus }) => unknownNames.includes(gqlStatus))
    .map(({ description }) => description);

beforeAll(async () => {
  await ensureSchema(address);
  await holdEveryName();
});

test('no question asks for a label, type or property that the model does not have', async () => {
  const questions = await allQuestions();
  expect(questions.length).toBeGreaterThanOrEqual(9);
  const found: Record<string, string[]> = {};
  for (const [name, { cypher }] of questions) {
    const parameters = Object.fromEntries([...cypher.matchAll(/\$(\w+)/g)].map(([, key]) => [key, null]));
    const wrong = await complaints(cypher, parameters);
    if (wrong.length > 0) found[name] = wrong;
  }
  expect(found).toEqual({});
});

test('a misspelt label, type or property is noticed', async () => {
  expect(await complaints('MATCH (n:Persn) RETURN n.id', {})).toHaveLength(1);
  expect(await complaints('MATCH ()-[r:ATENDED]->() RETURN r', {})).toHaveLength(1);
  expect(await complaints('MATCH (n:Person) RETURN n.nmae', {})).toHaveLength(1);
});

test('every question takes only steps that the console lets through', async () => {
  for (const [, { cypher }] of await allQuestions()) {
    const parameters = Object.fromEntries([...cypher.matchAll(/\$(\w+)/g)].map(([, key]) => [key, null]));
    const explained = await explain(cypher, parameters, { address });
    expect(() => checkReads(explained)).not.toThrow();
  }
});

/** Reading every node or relationship of some sort: its cost is that of the record. */
const scan = /Scan$/;
/** What is asked about things that are named, by their ids. */
const byName = (cypher: string) => /\{id: \$|\$(ids|to|of)\b/.test(cypher);

test('what is asked about things that are named reads them by index, and no whole record', async () => {
  const asked = (await allQuestions()).filter(
    ([, question]) => question.twin && 'shape' in question.params && byName(question.cypher),
  );
  expect(asked.length).toBeGreaterThanOrEqual(10);
  const scans: Record<string, string[]> = {};
  for (const [name, { cypher }] of asked) {
    const parameters = Object.fromEntries([...cypher.matchAll(/\$(\w+)/g)].map(([, key]) => [key, null]));
    const found = (await explain(cypher, parameters, { address })).operators.filter((step) =>
      scan.test(step.name),
    );
    if (found.length > 0) scans[name] = found.map((step) => `${step.name} ${step.details}`);
  }
  expect(scans).toEqual({});
});
