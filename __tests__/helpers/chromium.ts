/**
 * Finds a Chromium that draws with WebGL2 and starts it: the one named by CHROME_PATH; on 64-bit Intel Linux the one
 * that the package @sparticuz/chromium carries (no installation, no graphics card); elsewhere the installed Chrome.
 * What a test does with pages is in browser.ts.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { StartRefused } from '@/lib/errors';

const root = join(import.meta.dirname, '..', '..');

/** WebGL2 by SwiftShader, a processor doing a graphics card's work; the same letter shapes on every machine. */
const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--font-render-hinting=none'];

/** Starts the browser. Throws StartRefused, with what to install, where none starts. */
export async function launchChromium(): Promise<Browser> {
  try {
    return await chromium.launch(chosenChromium());
  } catch (cause) {
    throw new StartRefused({
      where: 'Chromium',
      found: `none starts on this computer (${String(cause).trim().split('\n')[0]})`,
      cure: 'Install Google Chrome, or name a Chromium in CHROME_PATH',
      cause,
    });
  }
}

function chosenChromium(): LaunchOptions {
  const named = process.env.CHROME_PATH;
  if (named) return { executablePath: named, args: drawing };
  if (process.platform === 'linux' && process.arch === 'x64') return carriedChromium();
  return { channel: 'chrome', args: drawing };
}

/** How to start the Chromium of @sparticuz/chromium, unpacked on first use into a folder of its own. */
function carriedChromium(): LaunchOptions {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(root, 'node_modules/.cache/parley', `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string> = { ...definedOnly(process.env), ...fontSettings(folder) };
  if (lacksSystemLibraries(executablePath)) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  return { executablePath, args: drawing, env };
}

/**
 * The package unpacks into the temporary folder, and its system libraries only where it believes to run on Amazon's
 * functions: a process of its own is told both. The folder appears whole or not at all.
 */
function unpackInto(folder: string) {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

/** Chromium does not start without any font; the app brings its own, so the carried one is only for bare machines. */
function fontSettings(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(folder, 'fonts', 'carried.conf');
  const cache = join(folder, 'fonts-cache');
  writeFileSync(
    file,
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

function lacksSystemLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]));
}
