/** The schema's page and picture in the docs say what the registries say, and leave nothing out. */
import { relationTypes } from '@/lib/domain/relations';
import { schemaDocument } from '@/lib/export/schema-document';
import { schemaPicture } from '@/lib/export/schema-picture';
import { shapes } from '@/lib/neo4j/shapes';
import { readText } from '../../helpers/sources';

test('docs/schema.md and its picture are what npm run schema-docs writes', () => {
  expect(readText('docs/schema.md')).toBe(schemaDocument());
  expect(readText('docs/images/schema.svg')).toBe(schemaPicture());
});

test('every label, property and relationship type stands on the page and in the picture', () => {
  const words = (text: string) => new Set(text.match(/[A-Za-z_]+/g));
  const needed = [
    ...Object.entries(shapes).flatMap(([label, { properties }]) => [label, ...Object.keys(properties)]),
    ...relationTypes,
  ];
  for (const text of [schemaDocument(), schemaPicture()]) {
    const said = words(text);
    expect(needed.filter((word) => !said.has(word))).toEqual([]);
  }
});
