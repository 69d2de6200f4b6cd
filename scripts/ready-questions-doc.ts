// `npm run question-docs`: writes docs/questions.md, the list of ready questions, from the questions themselves. A test
// holds the file to them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsDocument } from '@/lib/export/questions-document';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'questions.md'), questionsDocument());
