// One driver for each address, made when first asked for. A driver keeps connections and opens new ones by itself
// after the database restarted. Only run.ts uses it: everybody else asks through run.ts.
import neo4j, { type Driver } from 'neo4j-driver';
import type { DatabaseAddress } from './address';

// A reloaded module of a development server must find the drivers of its predecessor, or connections pile up.
const store = globalThis as { parleyDrivers?: Map<string, Driver> };

export function getDriver(address: DatabaseAddress): Driver {
  store.parleyDrivers ??= new Map();
  const drivers = store.parleyDrivers;
  const key = JSON.stringify([address.uri, address.username, address.password]);
  let driver = drivers.get(key);
  if (!driver) {
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
      // A reader waits at a page: a database that does not take a connection in 5 seconds counts as gone.
      connectionTimeout: 5_000,
      // Many readers at once wait for their turn rather than be told that nobody answers.
      connectionAcquisitionTimeout: 25_000,
      maxConnectionPoolSize: 20,
      // A connection idle for a minute may have been cut on its way: it is tried before a query is trusted to it.
      connectionLivenessCheckTimeout: 60_000,
      telemetryDisabled: true,
      userAgent: 'parley',
    });
    drivers.set(key, driver);
  }
  return driver;
}

/** Closes every connection of this process. Scripts and tests call it last, or they would not end. */
export async function closeDrivers(): Promise<void> {
  const drivers = [...(store.parleyDrivers?.values() ?? [])];
  store.parleyDrivers?.clear();
  await Promise.all(drivers.map((driver) => driver.close()));
}
