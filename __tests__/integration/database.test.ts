// That the tests' database is real and that nothing of one test file is left for the next.

import { getDriver } from '@/lib/neo4j/driver';
import { readTable } from '@/lib/neo4j/run';
import { clearDatabase, withDatabase } from '../helpers/neo4j';

const address = withDatabase();

const countOf = async (text: string) => (await readTable(text, {}, { address })).rows;

test('a cleared database holds no node, no constraint and no index but its own', async () => {
  const session = getDriver(address).session();
  await session.run('CREATE CONSTRAINT person_id FOR (person:Person) REQUIRE person.id IS UNIQUE');
  await session.run('CREATE INDEX person_name FOR (person:Person) ON (person.name)');
  await session.run("CREATE (:Person {id: 'anna'})-[:KNOWS]->(:Person {id: 'boris'})");
  await session.close();
  expect(await countOf('MATCH (n) RETURN count(n) AS nodes')).toEqual([[2]]);

  await clearDatabase(address);

  expect(await countOf('MATCH (n) RETURN count(n) AS nodes')).toEqual([[0]]);
  expect(await countOf('SHOW CONSTRAINTS')).toEqual([]);
  expect(await countOf('SHOW INDEXES YIELD type')).toEqual([['LOOKUP'], ['LOOKUP']]);
});
