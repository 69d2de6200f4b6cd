/** The parameters that a text names, and the values that their fields mean. */
import type { Typed } from '@/lib/view/typed';

/** Texts and comments, in which a $ names nothing. */
const notCypher = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** Each name once, in the order in which they come. */
export const parameterNames = (text: string): string[] => [
  ...new Set([...text.replace(notCypher, ' ').matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = '']) => name)),
];

/** JSON where it reads as JSON, else text: 3 is a number, Ada a text, ["a","b"] a list; an empty field is null. */
export function meaningOf(typed: string): unknown {
  if (typed.trim() === '') return null;
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}

/** Every parameter that the text names, with what its field means. */
export const parametersOf = ({ text, given }: Typed): Record<string, unknown> =>
  Object.fromEntries(parameterNames(text).map((name) => [name, meaningOf(given[name] ?? '')]));

/** What a field must hold to mean this value. */
export function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return meaningOf(value) === value ? value : JSON.stringify(value);
}
