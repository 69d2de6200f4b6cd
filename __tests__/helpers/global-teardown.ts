/** What jest does once after the files of a project that needs a database: stops what global-setup.ts started. */
import { store } from './global-setup';

export default async function stopAfterAll(): Promise<void> {
  await store.parleyTestDatabase?.stop();
}
