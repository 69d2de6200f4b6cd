/**
 * `npm run audit`: asks the registry for known weaknesses of our packages. Where it does not answer that question, this
 * says 'not run' and ends with exit code 2: silence is no clean bill.
 */
import { spawnSync } from 'node:child_process';

interface Report {
  metadata?: { vulnerabilities?: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; range: string }>;
  message?: string;
  error?: { summary?: string };
}

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 120_000 });
const report = parsed(stdout);
const counts = report?.metadata?.vulnerabilities;
if (!report || !counts) {
  const why = report?.message ?? report?.error?.summary ?? 'npm gave no report';
  console.log(`npm audit: not run (${why.split('\n')[0]})`);
  process.exitCode = 2;
} else {
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {}))
    console.log(`${severity.padEnd(10)} ${name} ${range}`);
  console.log(`npm audit: ${counts.total ?? 0} known weaknesses`);
  process.exitCode = counts.total ? 1 : 0;
}

function parsed(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
