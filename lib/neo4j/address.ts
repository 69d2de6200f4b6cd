// Where a database is and who asks it: the four environment variables that Neo4j's own tools know, read and written
// side by side. scripts/start.ts writes them for the app, the app reads them. Finding or starting is not done here.
import { StartRefused } from '@/lib/errors';

export interface DatabaseAddress {
  /** bolt:// or neo4j://, each also with +s (TLS) or +ssc (TLS, self-signed). */
  uri: string;
  username: string;
  password: string;
  /** Absent: the home database of the user. */
  database?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const schemes = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

/**
 * The address that NEO4J_URI, NEO4J_USERNAME (neo4j), NEO4J_PASSWORD and NEO4J_DATABASE name; undefined without
 * NEO4J_URI. Throws StartRefused if the text is no address.
 */
export function addressFromEnvironment(environment: Environment = process.env): DatabaseAddress | undefined {
  const uri = environment.NEO4J_URI?.trim();
  if (!uri) return undefined;
  checkUri(uri);
  return {
    uri,
    username: environment.NEO4J_USERNAME || 'neo4j',
    password: environment.NEO4J_PASSWORD ?? '',
    ...(environment.NEO4J_DATABASE ? { database: environment.NEO4J_DATABASE } : {}),
  };
}

/** The same four variables, for a process that is started to use this address. */
export function environmentOf(address: DatabaseAddress): Record<string, string> {
  return {
    NEO4J_URI: address.uri,
    NEO4J_USERNAME: address.username,
    NEO4J_PASSWORD: address.password,
    NEO4J_DATABASE: address.database ?? '',
  };
}

function checkUri(uri: string) {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (url && schemes.includes(url.protocol) && url.hostname && !url.username) return;
  // A password written into the address must not reach the screen.
  const shown = uri.replace(/\/\/[^@/]*@/, '//…@');
  throw new StartRefused({
    where: 'NEO4J_URI',
    found: `"${shown}" is no address of a Neo4j database`,
    cure: 'Write one like bolt://127.0.0.1:7687 or neo4j+s://host, and the user in NEO4J_USERNAME and NEO4J_PASSWORD',
  });
}
