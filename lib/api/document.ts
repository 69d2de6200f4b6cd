/** The HTTP API as a page of the docs: made from the operations, so that the page cannot fall behind. */
import { z } from 'zod';
import { addressOf } from './address';
import type { Operation, PostOperation } from './operation';
import { groups, postOperations } from './operations';
import { readyOperations } from './operations/questions';

const opening = `# The HTTP API

Everything that the explorer shows can be asked for by a program, while Parley runs. It only reads. The whole description
is OpenAPI 3.1, made from the schemas that check every request and every answer:

\`\`\`
curl -s http://localhost:3000/api/openapi.json
\`\`\`

- **Ids** are those of the record: stable, readable, and the same in links, files and Cypher.
- **Lists** have a stated order. Without \`limit\` all rows come at once; with it, \`next\` is the \`cursor\` of the next page,
  and null on the last. A cursor of a record that has changed since is refused, so no list is put together from two records.
- **ETag**: every answer has one that changes when the record does, or Parley itself. Send it back in \`If-None-Match\` and
  get 304 as long as nothing changed.
- **Problems** are \`application/problem+json\` (RFC 9457): \`title\` says what was found, \`detail\` what to do. 400 is a
  parameter that is missing, unknown, given twice or of the wrong form; 404 an id that the record does not have; 501 a
  question that only a database can answer, where there is none; 503 a database that is away or empty: try again later.
- **Who may ask**: this computer, or where a password is set whoever has signed in; send the cookie of \`/sign-in\` along.

\`npm run api-docs\` writes this page.
`;

function parameterLine(
  path: string,
  name: string,
  schema: z.core.$ZodType & { description?: string },
): string {
  const must = !path.includes(`{${name}}`) && !z.safeParse(schema, undefined).success;
  return `- \`${name}\`${must ? ' (required)' : ''}: ${schema.description}.`;
}

function entry(operation: Operation): string {
  const { path, english, note, parameters } = operation;
  const lines = Object.entries(parameters.shape).map(([name, schema]) => parameterLine(path, name, schema));
  return [
    `### ${english}`,
    `\`GET ${path}\``,
    ...(note ? [note] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    `\`\`\`\ncurl -s 'http://localhost:3000${addressOf(operation)}'\n\`\`\``,
  ].join('\n\n');
}

/** Their parameters, notes and Cypher stand on their own page. */
function readyList(): string {
  const lines = readyOperations.map(({ path, english, parameters }) => {
    const names = Object.keys(parameters.shape).map((name) => `${name}=`);
    return `- \`${path}${names.length > 0 ? `?${names.join('&')}` : ''}\`: ${english}`;
  });
  return `### Each ready question\n\n[questions.md](questions.md) says what they take and how they are counted.\n\n${lines.join('\n')}`;
}

const postEntry = ({ path, english, note, body, example }: PostOperation): string =>
  [
    `### ${english}`,
    `\`POST ${path}\``,
    note,
    Object.entries(body.shape)
      .map(([name, schema]) => parameterLine(path, name, schema))
      .join('\n'),
    `\`\`\`\ncurl -s 'http://localhost:3000${path}' -H 'content-type: application/json' \\\n  -d '${JSON.stringify(example)}'\n\`\`\``,
  ].join('\n\n');

export function apiDocument(): string {
  const isReady = (operation: Operation) => readyOperations.includes(operation);
  const sections = groups.flatMap(({ title, operations }) => [
    `## ${title}`,
    ...operations.filter((operation) => !isReady(operation)).map(entry),
    ...(operations.some(isReady) ? [readyList()] : []),
  ]);
  sections.push('## Cypher', ...postOperations.map(postEntry));
  return `${[opening.trimEnd(), ...sections].join('\n\n')}\n`;
}
