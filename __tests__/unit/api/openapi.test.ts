/** The API's description says of every route what it is, and of nothing else; its page in the docs is made from it. */

import { apiDocument } from '@/lib/api/document';
import { openApiDocument } from '@/lib/api/openapi';
import { operations } from '@/lib/api/operations';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { findRoutes } from '../../helpers/routes';
import { readText } from '../../helpers/sources';

/**
 * Not of the API: the way in, whether the server runs, who may frame it, the description itself, and the words that the
 * editor completes (a GET of /api/cypher).
 */
const apart = /^\/api\/(sign-in|sign-out|health.*|embedding|openapi\.json)$/;

const described = (method: string) =>
  Object.entries(openApiDocument().paths).flatMap(([path, of]) => (method in (of as object) ? [path] : []));
const routesWith = (method: string) =>
  findRoutes('{id}').filter(
    ({ path, methods }) => path.startsWith('/api/') && methods.includes(method) && !apart.test(path),
  );

test('Every route is described, each ready question by itself', () => {
  const routes = routesWith('GET')
    .filter(({ path }) => path !== '/api/cypher')
    .flatMap(({ path }) =>
      path === '/api/questions/{id}' ? readyQuestions.map(({ id }) => `/api/questions/${id}`) : [path],
    );
  expect(described('get').sort()).toEqual(routes.sort());
  expect(described('post').sort()).toEqual(
    routesWith('POST')
      .map(({ path }) => path)
      .sort(),
  );
});

test('Every operation has a name of its own, and says what each of its parameters is', () => {
  const ids = operations.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const silent = operations.flatMap(({ id, parameters }) =>
    Object.entries(parameters.shape).flatMap(([name, schema]) =>
      schema.description ? [] : [`${id}.${name}`],
    ),
  );
  expect(silent).toEqual([]);
});

test('Every reference in the description leads to a schema', () => {
  const { components, paths } = openApiDocument();
  const names = [...JSON.stringify({ components, paths }).matchAll(/"\$ref":"(.*?)"/g)].map(([, name = '']) =>
    name.replace('#/components/schemas/', ''),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !(name in components.schemas))).toEqual([]);
});

test('docs/api.md is what the operations say (npm run api-docs writes it)', () => {
  expect(readText('docs/api.md')).toBe(apiDocument());
});
