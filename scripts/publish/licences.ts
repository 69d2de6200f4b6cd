// Under which terms the packages stand whose code a published site carries along: each with the words of its licence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function licencesText(projectDir: string, packages: readonly string[]): string {
  const parts = packages.map((name) => {
    const folder = join(projectDir, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    const words =
      file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${name} ${version}, ${license ?? 'licence in its words'}\n\n${words}\n`;
  });
  return `This site was made with Parley. It carries code and typefaces of these packages:\n\n${parts.join('\n---\n\n')}`;
}
