/** The schema as a page of the docs: every label with its properties, every relationship with its ends, from the registry. */
import type { Properties, Property } from '@/lib/domain/properties';
import { type RelationDefinition, relations } from '@/lib/domain/relations';
import { constraints, indexes } from '@/lib/neo4j/schema';
import type { Shape } from '@/lib/neo4j/shapes';
import { layers, shapesOf } from './schema-layers';

const opening = `# The schema

What the database holds, made from \`lib/domain\` by \`npm run schema-docs\`; a test holds this page and its picture to it.
[cypher.md](cypher.md) says how to connect and what trips people; [CONTEXT.md](../CONTEXT.md) says what the words mean.

![Three layers: the world of people, meetings and issues; assertions, one for each version of a fact; the passages and sources that prove them](images/schema.svg)

Every node has \`id\`, a stable readable text, and \`record\`, the id of the record that it is of. Every relationship has
\`id\`. A property marked *may be absent* is not there where the sources do not say: ask with \`IS NULL\`. \`datetime\` is an
instant in UTC, \`point\` a place on the globe (WGS 84).
`;

const typeNames: Record<Property['type'], string> = {
  text: 'text',
  texts: 'list of text',
  integer: 'integer',
  number: 'float',
  boolean: 'boolean',
  datetime: 'datetime',
  point: 'point',
};

const propertyRow = ([name, { type, required, words }]: [string, Property]) =>
  `| \`${name}\` | ${typeNames[type]}${required ? '' : ', may be absent'} | ${words?.map((word) => `\`${word}\``).join(' ') ?? ''} |`;

const propertyTable = (properties: Properties) =>
  ['| Property | Type | One of |', '|---|---|---|', ...Object.entries(properties).map(propertyRow)].join(
    '\n',
  );

const shapeSection = ([label, { labels, properties }]: [string, Shape]) =>
  [`### ${label}`, `\`:${labels.join(':')}\``, propertyTable(properties)].join('\n\n');

/** What all derived relationships say; told once, above their table. */
const shared = Object.entries(relations.find(({ type }) => type === 'CONTRADICTS')!.properties).filter(
  ([name]) => name !== 'disagreementIds',
);
const sharedNames = new Set(shared.map(([name]) => name));

function propertyList(properties: Properties, derived: boolean): string {
  return Object.entries(properties)
    .filter(([name]) => !(derived && sharedNames.has(name)))
    .map(([name, { type, required, words }]) => {
      const kind = words && words.length <= 5 ? words.join(', ') : typeNames[type];
      return `\`${name}\` (${kind}${required ? '' : '; may be absent'})`;
    })
    .join(', ');
}

const ends = (labels: readonly string[]) => labels.map((label) => `\`${label}\``).join(', ');

const relationTable = (derived: boolean) =>
  [
    '| From | Type | To | Reads | Properties |',
    '|---|---|---|---|---|',
    ...relations
      .filter((relation) => relation.derived === derived)
      .map(
        ({ from, type, to, reads, properties }: RelationDefinition) =>
          `| ${ends(from)} | \`${type}\` | ${ends(to)} | ${reads} | ${propertyList(properties, derived)} |`,
      ),
  ].join('\n');

export function schemaDocument(): string {
  return `${[
    opening.trim(),
    ...layers.flatMap((layer) => [`## ${layer}`, ...shapesOf(layer).map(shapeSection)]),
    '## Relationships that the record states',
    relationTable(false),
    '## Relationships that follow by rule',
    'Made from assertions at every load. Each has these properties beside its own; `assertionIds` are the assertions behind it.',
    propertyTable(Object.fromEntries(shared)),
    relationTable(true),
    '## Constraints and indexes',
    `\`id\` is unique for each of ${constraints.map(({ labels }) => `\`${labels[0]}\``).join(', ')}.`,
    [
      '| Index | Kind | On |',
      '|---|---|---|',
      ...indexes.map(
        ({ name, type, labels, properties }) =>
          `| \`${name}\` | ${type.toLowerCase()} | ${labels.join(', ')}: ${properties.map((property) => `\`${property}\``).join(', ')} |`,
      ),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
