/**
 * The OpenAPI 3.1 description, made from the operations' own schemas: what is described is what is checked. Schemas that
 * several answers share have a name, so that a generated client has one type for each.
 */
import { z } from 'zod';
import { chronicleRow } from '@/lib/questions/chronicle';
import { disagreementRow } from '@/lib/questions/disagreements';
import { entityRow } from '@/lib/questions/entity';
import { evidenceRow, factRow } from '@/lib/questions/facts';
import { entitySummary, relationSummary } from '@/lib/questions/overview';
import { positionRow } from '@/lib/questions/positions';
import { recordCard, sourceCard } from '@/lib/questions/record-card';
import { relationRow } from '@/lib/questions/relation';
import { saidRow, searchRow } from '@/lib/questions/search';
import { supportRow } from '@/lib/questions/support';
import type { Operation, PostOperation } from './operation';
import { groups, operations, postOperations } from './operations';
import { planStep } from './operations/cypher';
import { isList } from './read-parameters';

type Json = Record<string, unknown>;

export const problem = z.object({
  type: z.literal('about:blank'),
  status: z.number().int(),
  title: z.string().describe('What was found'),
  detail: z.string().describe('What to do about it'),
  code: z.string().optional().describe('Of Cypher: the code that the database gave'),
  position: z
    .object({ line: z.number().int(), column: z.number().int() })
    .optional()
    .describe('Of Cypher: where in the text'),
});

const shared = {
  ...{ Record: recordCard, Source: sourceCard, Entity: entitySummary, EntityDetail: entityRow },
  ...{ Relation: relationSummary, RelationDetail: relationRow, Fact: factRow, Evidence: evidenceRow },
  ...{ Disagreement: disagreementRow, Position: positionRow, Dated: chronicleRow, Support: supportRow },
  ...{ Named: searchRow, Said: saidRow, PlanStep: planStep, Problem: problem },
};

const pathOf = (name: string) => `#/components/schemas/${name}`;
const answerName = ({ id, answer }: Pick<Operation, 'id' | 'answer'>) =>
  Object.entries(shared).find(([, schema]) => schema === (answer as unknown))?.[0] ??
  `${id[0]!.toUpperCase()}${id.slice(1)}Answer`;

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema, { id });
  for (const operation of [...operations, ...postOperations])
    if (!registry.has(operation.answer)) registry.add(operation.answer, { id: answerName(operation) });
  const { schemas } = z.toJSONSchema(registry, { uri: pathOf });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]),
  );
}

/** In an address nothing is null: it is left out. */
function withoutNull({ $schema, anyOf, default: assumed, description, ...rest }: Json): Json {
  const [only, ...others] = ((anyOf ?? []) as Json[]).filter(({ type }) => type !== 'null');
  const schema = only ? (others.length > 0 ? { anyOf: [only, ...others] } : only) : {};
  return { ...rest, ...schema, ...(assumed === undefined || assumed === null ? {} : { default: assumed }) };
}

const isGiven = (schema: z.core.$ZodType) => !z.safeParse(schema, undefined).success;

function parametersOf({ path, parameters, example }: Operation): Json[] {
  return Object.entries(parameters.shape).map(([name, schema]) => ({
    name,
    in: path.includes(`{${name}}`) ? 'path' : 'query',
    // As a form that was left empty sends it: then it counts as not given.
    ...(path.includes(`{${name}}`) ? {} : { allowEmptyValue: true }),
    required: isGiven(schema),
    ...(schema.description ? { description: schema.description } : {}),
    ...(isList(schema) ? { style: 'form', explode: false } : {}),
    schema: withoutNull(z.toJSONSchema(schema, { io: 'input' }) as Json),
    ...(example[name] === undefined || isList(schema) ? {} : { example: exampleOf(schema, example[name]) }),
  }));
}

const exampleOf = (schema: z.core.$ZodType, written: string) => {
  const parsed = z.safeParse(schema, written);
  return parsed.success ? parsed.data : written;
};

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: pathOf('Problem') } } },
});

function describe(operation: Operation, tag: string): Json {
  const types = [...new Set(Object.values(operation.files ?? {}))];
  return {
    operationId: operation.id,
    tags: [tag],
    summary: operation.english,
    ...(operation.note ? { description: operation.note } : {}),
    parameters: parametersOf(operation),
    responses: {
      200: {
        description: 'The answer',
        headers: { ETag: { description: 'Changes when the record does', schema: { type: 'string' } } },
        content: {
          'application/json': { schema: { $ref: pathOf(answerName(operation)) } },
          ...Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
        },
      },
      304: { description: 'The answer is still the one whose ETag was given in If-None-Match' },
      400: problemAnswer('A parameter is missing, unknown or of the wrong form'),
      404: problemAnswer('The record has nothing under that id'),
      default: problemAnswer('Not signed in (401), no record to be had now (503), and whatever else fails'),
    },
  };
}

const describePost = (operation: PostOperation): Json => ({
  operationId: operation.id,
  tags: ['Cypher'],
  summary: operation.english,
  description: operation.note,
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: withoutNull(z.toJSONSchema(operation.body, { io: 'input' }) as Json),
        example: operation.example,
      },
    },
  },
  responses: {
    200: {
      description: 'The answer',
      content: { 'application/json': { schema: { $ref: pathOf(answerName(operation)) } } },
    },
    400: problemAnswer('What was sent is no such request'),
    403: problemAnswer('The query would do more than read'),
    422: problemAnswer('The database cannot read the query, or its answer is too large'),
    default: problemAnswer(
      'Not signed in (401), no database (501, 503), time over (504), and whatever else fails',
    ),
  },
});

export const openApiDocument = () => ({
  openapi: '3.1.1',
  info: {
    title: 'Parley',
    version: '1',
    description:
      'Who met whom, in what role and for whom, who said what on which issue, according to which source. Everything is read only. Where a password is set, sign in under /sign-in and send the cookie along.',
  },
  servers: [{ url: '/' }],
  tags: [...groups.map(({ title }) => ({ name: title })), { name: 'Cypher' }],
  paths: Object.fromEntries([
    ...groups.flatMap(({ title, operations: list }) =>
      list.map((operation) => [operation.path, { get: describe(operation, title) }]),
    ),
    ...postOperations.map((operation) => [operation.path, { post: describePost(operation) }]),
  ]),
  components: { schemas: componentSchemas() },
});
