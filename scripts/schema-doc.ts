// `npm run schema-docs`: writes docs/schema.md and docs/images/schema.svg from the registries. A test holds both to them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaDocument } from '@/lib/export/schema-document';
import { schemaPicture } from '@/lib/export/schema-picture';

const docs = join(import.meta.dirname, '..', 'docs');
writeFileSync(join(docs, 'schema.md'), schemaDocument());
writeFileSync(join(docs, 'images', 'schema.svg'), schemaPicture());
