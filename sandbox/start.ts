import { createLargeWorld } from './seed.ts';
import { startSandbox } from './server.ts';

const sandbox = await startSandbox({
  port: 3300,
  app: { kind: 'source' },
  world: createLargeWorld({ now: () => new Date().toISOString() }),
});

process.stdout.write(`\n  The app in its ticket page:  ${sandbox.url}\n  Stop with Ctrl+C.\n\n`);

async function stop(): Promise<void> {
  await sandbox.close();
  process.exit(0);
}

process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
