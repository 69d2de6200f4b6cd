/** What every ready question keeps to, whatever it asks; and the page of the docs that is made from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsDocument } from '@/lib/export/questions-document';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { root } from '../../helpers/sources';

test('every file of a ready question is in the list, under the file’s name', () => {
  const files = readdirSync(join(root, 'lib', 'questions', 'ready')).map((file) => file.replace('.ts', ''));
  expect(readyQuestions.map(({ id }) => id).sort()).toEqual(files.sort());
});

test.each(readyQuestions)(
  '$id asks for what it is given and states its order',
  ({ title, picks, cypher }) => {
    const asked = [...new Set([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name!))].sort();
    expect(asked).toEqual(Object.keys(picks).sort());
    const shown = [...title.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    for (const [name, { optional }] of Object.entries(picks)) if (!optional) expect(shown).toContain(name);
    for (const name of shown) expect(Object.keys(picks)).toContain(name);
    expect(cypher.trimEnd().split('\n').slice(-2).join('\n')).toMatch(/ORDER BY/);
  },
);

test('the page of questions in the docs is the one made from the questions', () => {
  expect(readFileSync(join(root, 'docs', 'questions.md'), 'utf8')).toBe(questionsDocument());
});
