import { spawn } from 'node:child_process';

/** Each keeps one core busy; beside each other they take the time of the longest. oxlint checks the types, too. */
const checks = ['eslint .', 'oxlint', 'prettier --check .', 'knip'];

interface Ended {
  readonly check: string;
  readonly code: number | null;
  readonly said: string;
}

/** The command as npm runs it: by the name of a tool of this project. */
function run(check: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(check, { shell: true });
    const said: string[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part.toString()));
    child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ check, code, said: said.join('') }));
  });
}

/** Says all at once what a check has to say, so that they do not talk into each other. */
async function report(check: string): Promise<boolean> {
  const { code, said } = await run(check);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check}\n${code === 0 ? '' : said}`);
  return code === 0;
}

const results = await Promise.all(checks.map(report));
if (results.includes(false)) process.exitCode = 1;
