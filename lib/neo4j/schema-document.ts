/**
 * The schema as two tables in Markdown, made from the registries: what each label holds, and what each type joins. They
 * stand in docs/cypher.md between two marks.
 */
import type { Properties } from '@/lib/domain/properties';
import { relations } from '@/lib/domain/relations';
import { shapes } from './shapes';

const begin = '<!-- schema: made by npm run schema-docs -->';
const end = '<!-- end of schema -->';

const listOf = (properties: Properties) =>
  Object.entries(properties)
    .map(([name, { type, required }]) => `${name}${required ? '' : '?'} ${type}`)
    .join(', ');

function tables(): string {
  const nodes = Object.values(shapes).map(
    ({ labels, properties }) => `| \`:${labels.join(':')}\` | ${listOf(properties)} |`,
  );
  const ties = relations.map(
    ({ type, from, to, reads, derived, properties }) =>
      `| \`(:${from.join('|')})-[:${type}]->(:${to.join('|')})\` | ${reads} | ${derived ? 'derived' : 'asserted'} | ${listOf(properties)} |`,
  );
  return [
    '| Labels | Properties, beside id and record |',
    '|---|---|',
    ...nodes,
    '',
    '| Relationship | Reads | Comes | Properties, beside id |',
    '|---|---|---|---|',
    ...ties.map((line) => line.replace(/(`[^`]*`)/, (code) => code.replaceAll('|', '\\|'))),
  ].join('\n');
}

/** The document with the schema as it is now between its marks. */
export function withSchema(document: string): string {
  const [before] = document.split(begin);
  const [, after] = document.split(end);
  return `${before}${begin}\n\n${tables()}\n\n${end}${after}`;
}
