/** What jest does once before the files of a project that needs a database: starts it and tells them where it is. */
import { closeDrivers } from '@/lib/neo4j/driver';
import { startDatabase, type TestDatabase } from './neo4j';

/** Where global-teardown.ts finds it: jest loads the two apart. */
export const store = globalThis as { parleyTestDatabase?: TestDatabase };

export default async function startBeforeAll(): Promise<void> {
  store.parleyTestDatabase = await startDatabase();
  Object.assign(process.env, store.parleyTestDatabase.env);
  // Files run in this process too, and would be handed its connections, whose errors are of another realm's classes.
  await closeDrivers();
}
