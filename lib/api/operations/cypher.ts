/** Read-only Cypher for programs: what is sent and what comes back. It is answered by the console, beyond this layer. */
import { z } from 'zod';
import type { PostOperation } from '../operation';

export const cypherRequest = z.strictObject({
  text: z.string().max(100_000).describe('One query that reads'),
  parameters: z.record(z.string(), z.unknown()).default({}).describe('Values of its $names'),
  mode: z
    .enum(['run', 'explain', 'profile'])
    .default('run')
    .describe('run: its rows. explain: how the server would answer. profile: how it did, without rows'),
});

export const planStep = z.object({
  name: z.string(),
  details: z.string(),
  rows: z.number().nullable().describe('Estimated; with profile, counted'),
  hits: z.number().nullable().describe('How often storage was asked; only profile counts it'),
  get children(): z.ZodArray<typeof planStep> {
    return z.array(planStep);
  },
});

const asked = {
  limits: z
    .object({ maxRows: z.number(), maxBytes: z.number(), countMs: z.number(), timeoutMs: z.number() })
    .describe('Where an answer ends'),
  milliseconds: z.number(),
};

const rows = z.object({
  mode: z.literal('run'),
  columns: z.array(z.string()),
  rows: z
    .array(z.array(z.unknown()))
    .describe('Nodes are {id, labels, properties}, relationships {id, type, start, end, properties}'),
  cut: z.boolean().describe('Whether rows were left out'),
  total: z.number().nullable().describe('Of all rows; null if counting them took too long'),
  ...asked,
});

export const runCypher: PostOperation = {
  id: 'runCypher',
  path: '/api/cypher',
  english: 'What do these lines of Cypher find?',
  note: 'Nothing that it is sent can change the database. 403: the query would do more than read. 422: the server cannot read it; `position` says where. 409: your last query still runs. 504: it ran past its time. Leaving before the answer ends the query.',
  body: cypherRequest,
  answer: z.union([
    rows,
    z.object({ mode: z.enum(['explain', 'profile']), plan: planStep.nullable(), ...asked }),
  ]),
  example: {
    text: 'MATCH (p:Person {id: $person})-[a:ATTENDED]->(m:Meeting) RETURN m.name AS meeting, a.role AS role ORDER BY meeting',
    parameters: { person: 'rustem-umerov' },
  },
};

export const checkCypher: PostOperation = {
  id: 'checkCypher',
  path: '/api/cypher/check',
  english: 'What would be wrong with these lines of Cypher?',
  note: 'The server explains the query, and runs nothing.',
  body: cypherRequest,
  answer: z.object({
    problem: z
      .object({
        status: z.number().int(),
        title: z.string(),
        detail: z.string(),
        code: z.string().optional(),
        position: z.object({ line: z.number().int(), column: z.number().int() }).optional(),
      })
      .nullable(),
  }),
  example: { text: 'MATCH (p:Person) RETRN p' },
};
