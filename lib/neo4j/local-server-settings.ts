// What Parley's own server is told: which versions it may be, its settings and its command line. Pure text; settings
// are kept for each version because a server refuses to start on one that it does not know.
import type { Java } from './java';

export interface ServerVersion {
  version: string;
  /** The oldest Java it runs on. */
  java: number;
  mainClass: string;
  /** Flags that only its Java understands or needs. */
  javaFlags: readonly string[];
  settings: Readonly<Record<string, string>>;
}

/** Newest first. */
export const serverVersions: readonly ServerVersion[] = [
  {
    version: '2026.09.0',
    java: 21,
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    javaFlags: ['--enable-native-access=ALL-UNNAMED'],
    settings: {
      // Would call for other servers on the network every 30 seconds.
      'server.fleet_discovery.enabled': 'false',
      'dbms.fleet_manager.enabled': 'false',
      // A server without this idles 10 seconds before it ends.
      'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration': '0s',
    },
  },
  {
    version: '5.26.12',
    java: 17,
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    javaFlags: [],
    settings: { 'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0' },
  },
];

const commonSettings = {
  // Bolt only, and only this computer reaches it.
  'server.default_listen_address': '127.0.0.1',
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  // A query can read no file of this computer and call no address.
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  // A query ends and cannot take all memory. Loads work in batches far below both.
  'db.transaction.timeout': '120s',
  'db.memory.transaction.max': '192m',
  'dbms.memory.transaction.total.max': '320m',
  'server.memory.pagecache.size': '128m',
  // Nobody is told that this server exists.
  'dbms.usage_report.enabled': 'false',
  // A record is small and can be loaded again: no gigabytes of old transactions, no log of each query.
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.size': '32m',
  'db.tx_log.rotation.retention_policy': '64m size',
  'db.logs.query.enabled': 'OFF',
};

const heap = ['-Xms128m', '-Xmx512m'];

/** The newest server that one of the Javas runs, with the newest of them; undefined if all are too old. */
export function chooseServer(javas: readonly Java[]): { server: ServerVersion; java: Java } | undefined {
  const [java] = [...javas].sort((a, b) => b.major - a.major);
  const server = java && serverVersions.find((each) => java.major >= each.java);
  return java && server && { server, java };
}

/** Compares versions by their numbers: 5.26.12 is before 2025.01.0. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const i = a.findIndex((part, at) => part !== (b[at] ?? 0));
  return i >= 0 && (a[i] ?? 0) > (b[i] ?? 0);
}

/** The text of neo4j.conf. */
export function settingsText(server: ServerVersion, port: number): string {
  const bolt = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
  };
  const settings = Object.entries({ ...commonSettings, ...bolt, ...server.settings });
  return `${settings.map(([name, value]) => `${name}=${value}`).join('\n')}\n`;
}

/**
 * The text of the argument file of `java @file`. A file keeps the long class path off the command line, which then
 * is short enough to recognise a server by.
 */
export function argumentsText(
  server: ServerVersion,
  classPath: string,
  home: string,
  config: string,
): string {
  const lines = [
    ...heap,
    '-XX:+UseSerialGC',
    // A server out of memory ends, to be started again, where it would otherwise linger half dead.
    '-XX:+ExitOnOutOfMemoryError',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    ...server.javaFlags,
    '-cp',
    classPath,
    server.mainClass,
    `--home-dir=${home}`,
    `--config-dir=${config}`,
    '--console-mode',
  ];
  return lines.map((line) => `"${line.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"\n`).join('');
}
