import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes of each language what Zendesk itself reads: its `app` part. The screen's words are in the scripts. */
export function shipListings(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const texts: unknown = JSON.parse(readFileSync(path.join(from, name), 'utf8'));
    const app: unknown = new Map(Object.entries(Object(texts) as object)).get('app');
    if (app === undefined) throw new Error(`${name} has no part "app".`);
    writeFileSync(path.join(to, name), `${JSON.stringify({ app }, null, 2)}\n`);
  }
}
