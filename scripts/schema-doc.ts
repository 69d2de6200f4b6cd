// `npm run schema-docs`: writes the schema's tables into docs/cypher.md. A test fails while they are not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSchema } from '@/lib/neo4j/schema-document';

const file = join(import.meta.dirname, '..', 'docs', 'cypher.md');
writeFileSync(file, withSchema(readFileSync(file, 'utf8')));
