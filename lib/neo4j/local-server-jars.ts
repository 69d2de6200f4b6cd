// The jars of Parley's own server: Maven fetches them once into its own folder, and the class path it answers is kept
// in the state folder, so that later starts need neither Maven nor the network.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { StartRefused } from '@/lib/errors';
import type { Java } from './java';
import { writePrivateFile } from './local-server-state';
import type { OnProgress } from './progress';

interface FetchOptions {
  java: Java;
  /** A folder that only this user can write to: the jars it names are run. */
  cacheDir: string;
  onProgress: OnProgress;
  signal?: AbortSignal;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The class path of a server version. Throws StartRefused if Maven is needed and missing, or cannot fetch. */
export async function findClassPath(
  version: string,
  { java, cacheDir, onProgress, signal }: FetchOptions,
): Promise<string> {
  const cache = join(cacheDir, `classpath-${version}.txt`);
  const known = existsSync(cache) ? readFileSync(cache, 'utf8') : '';
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known;
  const classPath = await askMaven(version, findMaven(), { java, onProgress, signal });
  writePrivateFile(cache, classPath);
  return classPath;
}

/** The mvn of MAVEN_HOME, of PATH or of a usual folder. */
export function findMaven(environment: Environment = process.env, home = homedir()): string {
  const binary = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const folders = [
    ...[environment.MAVEN_HOME, environment.M2_HOME].flatMap((folder) =>
      folder ? [join(folder, 'bin')] : [],
    ),
    ...(environment.PATH ?? '').split(delimiter),
    join(home, '.sdkman/candidates/maven/current/bin'),
    '/opt/homebrew/bin',
    '/usr/local/bin',
    '/usr/share/maven/bin',
    '/opt/maven/bin',
  ];
  const found = folders
    .filter(Boolean)
    .map((folder) => join(folder, binary))
    .find((file) => existsSync(file));
  if (found) return found;
  throw new StartRefused({
    where: 'Maven',
    found: 'mvn is neither on PATH nor in a usual folder, and the first start fetches Neo4j with it',
    cure:
      'Install Maven (apt install maven, dnf install maven or brew install maven), run docker compose up -d, ' +
      'or set NEO4J_URI to a Neo4j that runs already',
  });
}

async function askMaven(
  version: string,
  maven: string,
  { java, onProgress, signal }: Omit<FetchOptions, 'cacheDir'>,
): Promise<string> {
  const step = `Fetch Neo4j ${version} with Maven (once, about 160 MB)`;
  onProgress({ step });
  const folder = mkdtempSync(join(tmpdir(), 'parley-maven-'));
  const answer = join(folder, 'classpath');
  try {
    const { code, output } = await run(
      maven,
      [
        '-B',
        '-f',
        join(process.cwd(), 'lib/neo4j/server/pom.xml'),
        `-Dneo4j.version=${version}`,
        'dependency:build-classpath',
        `-Dmdep.outputFile=${answer}`,
      ],
      { env: { ...process.env, JAVA_HOME: java.home }, signal },
      (done) => onProgress({ step, done }),
    );
    signal?.throwIfAborted();
    if (code === 0 && existsSync(answer)) return readFileSync(answer, 'utf8').trim();
    const [error] = /^\[ERROR\] (.*)$/m.exec(output)?.slice(1) ?? [];
    throw new StartRefused({
      where: 'Maven',
      found: `it could not fetch org.neo4j:neo4j:${version}: ${shorten(error ?? output.trim() ?? `exit code ${code}`)}`,
      cure: /No space left/.test(output)
        ? 'Free about 200 MB and start again'
        : 'Check the network, or the mirror in ~/.m2/settings.xml, and start again',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs Maven and counts the jars it has fetched. The time limit is each download's, Maven's own. */
function run(
  command: string,
  args: string[],
  { env, signal }: { env: NodeJS.ProcessEnv; signal?: AbortSignal },
  onFetched: (jars: number) => void,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const shell = command.endsWith('.cmd');
    const child = spawn(command, args, { env, signal, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let jars = 0;
    const listen = (chunk: Buffer) => {
      const text = chunk.toString();
      // The end is enough: that is where Maven says what went wrong.
      output = (output + text).slice(-20_000);
      const fetched = text.match(/^(\[INFO\] )?Downloaded from .*\.jar /gm)?.length ?? 0;
      jars += fetched;
      if (fetched) onFetched(jars);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => resolve({ code: null, output: `[ERROR] ${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function shorten(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/ -> \[Help.*$/, '')
    .replace(/[.\s]+$/, '');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
