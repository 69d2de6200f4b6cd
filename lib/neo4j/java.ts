// Which Java installations this computer has, newest first: JAVA_HOME, PATH and the folders where installers put
// them. Nothing is started unless an installation does not say its version in its `release` file.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export interface Java {
  /** The folder that holds bin/java. */
  home: string;
  executable: string;
  /** The feature version: 17, 21, 25. */
  major: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const binary = process.platform === 'win32' ? 'java.exe' : 'java';

/** Folders of which each subfolder may be an installation, with the way from there to its home. */
function usualFolders(home = homedir()): [folder: string, inside: string][] {
  return [
    ['/usr/lib/jvm', ''],
    ['/usr/java', ''],
    ['/opt/java', ''],
    ['/opt', ''],
    ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
    [join(home, 'Library/Java/JavaVirtualMachines'), 'Contents/Home'],
    ['/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'],
    ['/usr/local/opt', 'libexec/openjdk.jdk/Contents/Home'],
    [join(home, '.sdkman/candidates/java'), ''],
    [join(home, '.jdks'), ''],
    [join(home, '.asdf/installs/java'), ''],
    [join(home, '.local/share/mise/installs/java'), ''],
    ['C:\\Program Files\\Java', ''],
    ['C:\\Program Files\\Eclipse Adoptium', ''],
    ['C:\\Program Files\\Microsoft', ''],
  ];
}

/** Every Java found, newest first; of equals JAVA_HOME's, then the first on PATH. `folders` replaces the usual ones. */
export function findJavas(environment: Environment = process.env, folders = usualFolders()): Java[] {
  const candidates = [
    environment.JAVA_HOME ?? '',
    ...(environment.PATH ?? '').split(delimiter).map(homeBehind),
    ...folders.flatMap(([folder, inside]) => entriesOf(folder).map((name) => join(folder, name, inside))),
  ];
  const homes = new Set(
    candidates
      .filter((home) => home && existsSync(join(home, 'bin', binary)))
      .map((home) => realpathSync(home)),
  );
  return [...homes]
    .map((home) => ({ home, executable: join(home, 'bin', binary), major: majorOf(home) }))
    .filter(({ major }) => major > 0)
    .sort((a, b) => b.major - a.major);
}

/** The feature version in a `release` file or in the words of `java -version`: 8 for "1.8.0_402"; 0 if there is none. */
export function majorIn(text: string): number {
  const version = /(?:JAVA_VERSION=|version )"([^"]+)"/.exec(text)?.[1] ?? '';
  const [first = 0, second = 0] = version.split(/[^0-9]+/).map(Number);
  return first === 1 ? second : first;
}

function majorOf(home: string): number {
  try {
    const release = join(home, 'release');
    if (existsSync(release)) return majorIn(readFileSync(release, 'utf8'));
    // macOS has a /usr/bin/java that only opens a dialog; the real ones there all have a release file.
    if (process.platform === 'darwin') return 0;
    // It writes its version to stderr.
    return majorIn(
      spawnSync(join(home, 'bin', binary), ['-version'], { encoding: 'utf8', timeout: 10_000 }).stderr,
    );
  } catch {
    return 0;
  }
}

/** The home of the java in a folder of PATH, through its symbolic links. */
function homeBehind(folder: string): string {
  const executable = join(folder, binary);
  return folder && existsSync(executable) ? dirname(dirname(realpathSync(executable))) : '';
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
