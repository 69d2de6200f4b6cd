/**
 * Ids: short, readable, written by hand in the record, and the only handle on a thing outside the database. This
 * module says what an id looks like, schemas.ts validates it, slug.ts makes one from a text.
 */

/** Lower-case Latin letters, digits and hyphens; dots and tildes join the parts of a default id. */
export const idPattern = /^[a-z0-9]+(?:[-.~][a-z0-9]+)*$/;
