/**
 * The form of a record's file as a JSON Schema (draft 7), made from the same schemas that check it, so that an editor
 * can complete and underline while somebody writes. It knows forms only: whether an id exists is checkRecord's.
 */
import { z } from 'zod';
import { assertionKindNames, assertionKinds } from '@/lib/domain/assertions';
import { entitySchemas } from '@/lib/domain/entities';
import { kindNames, kinds } from '@/lib/domain/kinds';
import {
  disagreementSchema,
  infoSchema,
  nameSchema,
  passageSchema,
  plainIdSchema,
  sideSchema,
  sourceSchema,
} from './schemas';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** From the repository's root: where `npm run record-schema` writes it and `npm run new-record` points to. */
export const recordSchemaPath = 'seeds/record.schema.json';

/** Editors read 2025 and 003 as numbers; Parley takes every scalar as it is written. */
const mayLookLikeNumbers = new Set([
  'id',
  'title',
  'value',
  'when',
  'publishedAt',
  'publishedWhen',
  'collectedAt',
  'quote',
  'unit',
]);

export function recordJsonSchema(): JsonSchema {
  const byId = (schema: z.ZodObject) => z.record(plainIdSchema, schema.omit({ id: true })).optional();
  const file = z.strictObject({
    record: infoSchema.optional(),
    sides: byId(sideSchema),
    ...Object.fromEntries(kindNames.map((type) => [kinds[type].section, byId(entitySchemas[type])])),
    source: sourceSchema.optional(),
    passages: z.record(plainIdSchema, z.union([passageSchema.shape.quote, passageSchema])).optional(),
    names: z.array(nameSchema).optional(),
    ...Object.fromEntries(
      assertionKindNames.map((type) => [
        assertionKinds[type].section,
        z.array(assertionKinds[type].schema as z.ZodObject).optional(),
      ]),
    ),
    disagreements: byId(disagreementSchema),
  });
  return z.toJSONSchema(file, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      for (const [name, property] of Object.entries(jsonSchema.properties ?? {}))
        if (mayLookLikeNumbers.has(name) && typeof property === 'object' && property.type === 'string')
          Object.assign(property, { type: ['string', 'number'] });
    },
  }) as JsonSchema;
}

/** The text of the schema's file. */
export function recordJsonSchemaText(): string {
  const { $schema, ...schema } = recordJsonSchema();
  const head = {
    $schema,
    title: 'A file of a Parley record',
    description:
      'Made from lib/record/schemas.ts and lib/domain by npm run record-schema; docs/record.md explains it.',
  };
  return `${printJson({ ...head, ...schema })}\n`;
}

const lineWidth = 110;

/** Two spaces deep; a list of words on one line where it fits, as the formatter of this repository has it. */
function printJson(value: unknown, indent = '', key = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => printJson(item)).join(', ')}]`;
    const flat = value.every((item) => typeof item !== 'object');
    if (flat && `${indent}${key}${line},`.length <= lineWidth) return line;
    return `[\n${value.map((item) => inner + printJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([name, item]) => {
    const start = `${JSON.stringify(name)}: `;
    return inner + start + printJson(item, inner, start);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
