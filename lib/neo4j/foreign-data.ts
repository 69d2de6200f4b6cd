/**
 * What in the database is not Parley's. Parley's nodes carry the id of their record in `record`; a node that has one of
 * our labels without it was made by somebody else, and so was a relationship of another type. Neither is ever changed or
 * removed: where they stand in the way, the loader refuses and names them.
 */
import { relationTypes } from '@/lib/domain/relations';
import { ParleyError } from '@/lib/errors';
import type { DatabaseAddress } from './address';
import { findAttached, findForeign, labels } from './load-statements';
import { type Family, familyOfLabel } from './shapes';
import type { Read } from './verify';

/** Somebody else's nodes or relationships are in the way. Nothing was changed. */
export class ForeignData extends ParleyError {}

/** @throws ForeignData if a node with one of our labels is not ours */
export async function refuseForeignNodes(read: Read, address: DatabaseAddress): Promise<void> {
  const families = Object.fromEntries(familyOfLabel);
  const rows = await read(findForeign, { labels, families });
  const found = rows.map(({ label, names, of }) => `${of} labelled ${label} (${listed(names, of)})`);
  if (found.length === 0) return;
  throw new ForeignData({
    where: `The database at ${address.uri}`,
    found: `it holds nodes that Parley did not load: ${found.join('; ')}`,
    cure: 'Name another database in NEO4J_DATABASE or NEO4J_URI, or take these labels off those nodes',
  });
}

/** @throws ForeignData if somebody tied something of their own to a node that left the record */
export async function refuseForeignTies(
  read: Read,
  leaving: ReadonlyMap<Family, readonly string[]>,
  address: DatabaseAddress,
): Promise<void> {
  for (const [family, id] of leaving) {
    const rows = await read(findAttached(family), { id, types: relationTypes });
    if (rows.length === 0) continue;
    const ties = rows.map((row) => `${row.type} at ${row.id}`).join(', ');
    throw new ForeignData({
      where: `The database at ${address.uri}`,
      found: `nodes that are no longer in the record have relationships that Parley did not make: ${ties}`,
      cure: 'Remove those relationships, or name another database in NEO4J_DATABASE',
    });
  }
}

const listed = (names: unknown, of: unknown) => {
  const shown = (names as string[]).map((name) => `'${name}'`).join(', ');
  return Number(of) > (names as string[]).length ? `${shown} …` : shown;
};
