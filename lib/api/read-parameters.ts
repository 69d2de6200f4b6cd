/** The parameters of an address, checked against the operation's schema. A refusal says which, what was found, what to give. */
import { z } from 'zod';
import type { Operation } from './operation';
import { WrongRequest } from './wrong-request';

/** Whether a parameter is a list, written with commas. */
export function isList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.unwrap());
  return schema instanceof z.ZodArray;
}

/** @throws WrongRequest */
export function readParameters(
  { parameters }: Operation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Record<string, unknown> {
  const given: Record<string, unknown> = { ...path };
  for (const [name, value] of query) {
    // As a form that was left empty sends it.
    if (value === '') continue;
    if (Object.hasOwn(given, name))
      throw new WrongRequest({
        where: name,
        found: `the parameter '${name}' is given twice`,
        cure: 'Give each parameter once, and the values of a list with commas between them',
      });
    const schema = Object.hasOwn(parameters.shape, name) ? parameters.shape[name] : undefined;
    given[name] = schema && isList(schema) ? value.split(',') : value;
  }
  const parsed = parameters.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const name = unknown ?? String(issue?.path[0]);
  const taken = Object.keys(parameters.shape).join(', ');
  if (unknown !== undefined)
    throw new WrongRequest({
      where: name,
      found: `there is no parameter '${name}' here`,
      cure: taken ? `It takes ${taken}` : 'It takes no parameters',
    });
  const asked = parameters.shape[name]?.description;
  throw new WrongRequest({
    where: name,
    found: Object.hasOwn(given, name)
      ? `'${String(given[name]).slice(0, 100)}' does not fit the parameter '${name}': ${issue?.message}`
      : `the parameter '${name}' is missing`,
    cure: asked ? `Give ${name}: ${asked}` : `GET /api/openapi.json says what ${name} may be`,
  });
}
