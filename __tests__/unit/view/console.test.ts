/** What stands in the console's rows is found on the picture, and a text's parameters are read as they are meant. */

import { fieldOf, meaningOf, parameterNames } from '@/app/_panels/cypher/parameters';
import { thingsIn } from '@/app/_panels/cypher/things-in-rows';

test('entities are found in nodes, relationships, paths, lists and plain ids; a property that names one is none', () => {
  const known = new Set(['anna', 'boris', 'talks', 'north']);
  const node = { id: '4:x:1', labels: ['Entity', 'Person'], properties: { id: 'anna', side: 'north' } };
  const tie = {
    id: '5:x:1',
    type: 'ATTENDED',
    properties: { id: 'ATTENDED:boris:talks:2', onBehalfOf: 'north' },
  };
  const found = (value: Parameters<typeof thingsIn>[0][number][number]) =>
    thingsIn([[value]], (id) => known.has(id));
  expect(found(node)).toEqual(['anna']);
  expect(found(tie)).toEqual(['boris', 'talks']);
  expect(found({ nodes: [node], relationships: [tie] })).toEqual(['anna', 'boris', 'talks']);
  expect(found([{ who: 'boris', count: 3 }, 'nobody', null])).toEqual(['boris']);
});

test('parameters are read from the text, not from its comments and strings, and fields mean JSON or text', () => {
  const text =
    "MATCH (n {id: $one}) // $no\nWHERE n.name <> '$not' AND n.x > $least /* $never */ RETURN $one";
  expect(parameterNames(text)).toEqual(['one', 'least']);
  for (const value of [null, 3, true, 'steve-witkoff', '3', 'null', ['a'], '"', ''])
    expect(meaningOf(fieldOf(value))).toEqual(value);
});
