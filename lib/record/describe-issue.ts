/**
 * What a schema found wrong, said so that somebody who writes a record can act on it. Every kind of finding has its
 * sentence here; the schemas themselves only say what is allowed.
 */
import type { z } from 'zod';
import { hint } from './nearest';
import type { Path } from './yaml-values';

export interface Finding {
  path: Path;
  found: string;
  fix: string;
}

type Issue = z.core.$ZodIssue;

/** `value` is what was checked against `schema`; `section` names where it stands, for properties that nobody knows. */
export function describeIssue(issue: Issue, value: unknown, schema: z.ZodObject, section: string): Finding[] {
  const path = issue.path as Path;
  const property = String(path.at(-1) ?? '');
  const input = at(value, path);
  const finding = (found: string, fix: string): Finding[] => [{ path, found, fix }];

  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      found: `'${key}' is no property here`,
      fix: `Take it out${hint(key, propertiesOf(schema, path))}`,
    }));
  if (input === undefined) return missing(path, schema, section);
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return finding(
      `${shown(input)} is no ${property}`,
      `Write ${orList(words)}${typeof input === 'string' ? hint(input, words) : ''}`,
    );
  }
  if (property === 'stance')
    return finding(
      `${shown(input)} is no stance`,
      'Write a whole number from -2 (fully against) to 2 (fully for)',
    );
  if (issue.code === 'too_big' && issue.origin === 'string')
    return finding(
      `it has ${(input as string).length} characters, ${issue.maximum} are allowed`,
      property === 'quote' ? 'Quote only the words that prove the point' : 'Shorten it',
    );
  if (issue.code === 'too_small' && issue.origin === 'string')
    return finding('it is empty', 'Write something or take it out');
  if (issue.code === 'too_small' && issue.origin === 'array')
    return finding(
      issue.message.startsWith('Too small')
        ? `${(input as unknown[]).length} stands there, ${issue.minimum} belong there`
        : issue.message,
      `Add to ${property}`,
    );
  if (issue.code === 'invalid_format')
    return finding(`${shown(input)} has the wrong form`, capital(issue.message));
  if (issue.code === 'invalid_type')
    return finding(
      `${kindOf(input)} stands where ${wanted[issue.expected] ?? issue.expected} belongs`,
      example(issue.expected, property),
    );
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
    return finding(`${shown(input)} is out of range`, `Write ${bound}`);
  }
  return finding(`${shown(input)} does not fit here: ${issue.message}`, 'See docs/record.md for the form');
}

function missing(path: Path, schema: z.ZodObject, section: string): Finding[] {
  const property = String(path.at(-1) ?? '');
  if (property === 'evidence')
    return [
      { path, found: 'no passage stands behind it', fix: 'Write evidence: [SOURCE.PASSAGE], at least one' },
    ];
  const parent = propertySchema(schema, path.slice(0, -1));
  const description = descriptionOf(parent, property);
  return [
    {
      path,
      found: typeof path.at(-1) === 'number' ? 'the item is empty' : `${property} is missing`,
      fix: description
        ? `Write ${property}: ${description}`
        : `Write ${property}; every entry of ${section} has one`,
    },
  ];
}

const wanted: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of properties',
  tuple: 'a latitude and a longitude',
};

function example(expected: string, property: string): string {
  if (expected === 'array') return `Write ${property || 'it'}: [one, two]`;
  if (expected === 'object') return `Write ${property && `${property}: `}{property: value}`;
  if (expected === 'tuple') return 'Write [25.77, -80.19]';
  if (expected === 'number' || expected === 'int') return 'Write digits without quotes';
  if (expected === 'boolean') return 'Write true or false without quotes';
  return `Write one text after ${property ? `${property}:` : 'the dash'}`;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      inner && typeof inner === 'object' ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}

/** The schema of an object inside the schema, or undefined where the path leads to none. */
function propertySchema(schema: z.core.$ZodType | undefined, path: Path): z.core.$ZodType | undefined {
  let inner = unwrap(schema);
  for (const step of path)
    inner = unwrap(typeof step === 'number' ? definition(inner)?.element : definition(inner)?.shape?.[step]);
  return inner;
}

interface Definition {
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
}
const definition = (schema: z.core.$ZodType | undefined) => schema?._zod.def as Definition | undefined;

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const inner = definition(schema)?.innerType;
  return inner ? unwrap(inner) : schema;
}

const propertiesOf = (schema: z.ZodObject, path: Path) =>
  Object.keys(definition(propertySchema(schema, path))?.shape ?? {});

function descriptionOf(parent: z.core.$ZodType | undefined, property: string): string | undefined {
  const inner = definition(parent)?.shape?.[property] as z.ZodType | undefined;
  return inner?.description;
}

const kindOf = (value: unknown) =>
  Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'a set of properties'
      : `the ${typeof value === 'number' ? 'number' : 'text'} ${shown(value)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A value as it may stand in a message: in quotes, cut after sixty characters. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.length > 60 ? `${text.slice(0, 59)}…` : text}'`;
}

/** 'a, b or c' */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
