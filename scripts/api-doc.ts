// `npm run api-docs`: writes docs/api.md, the page of the HTTP API, from the operations themselves. A test holds the file
// to them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocument } from '@/lib/api/document';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'api.md'), apiDocument());
