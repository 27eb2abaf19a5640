import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readManifest } from './manifest.ts';
import { configName, configWithEveryParameter, type ZcliConfig } from './zcli-config.ts';

/** The only port at which Zendesk looks for a developer's apps. */
export const zendeskPort = 4567;

export interface ZcliServerOptions {
  readonly port: number;
  /** Settings to serve the app with, in place of the folder's own. */
  readonly parameters?: ZcliConfig['parameters'];
}

export interface ZcliServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder that has a config as it is, so that zcli sees its changes; any other as a copy with one. */
function servable(folder: string, scratch: string, parameters: ZcliServerOptions['parameters']) {
  if (parameters === undefined && existsSync(path.join(folder, configName))) return folder;
  const copy = path.join(scratch, 'app');
  cpSync(folder, copy, { recursive: true });
  const manifest = readManifest(path.join(folder, 'manifest.json'));
  const config = configWithEveryParameter(manifest, { parameters: parameters ?? {} });
  writeFileSync(path.join(copy, configName), JSON.stringify(config));
  return copy;
}

/** zcli asks the registry for a newer release unless its cache says that it has just done so. */
function environmentWithoutUpdates(scratch: string): NodeJS.ProcessEnv {
  writeFileSync(path.join(scratch, 'version'), '{}');
  return { ...process.env, ZCLI_CACHE_DIR: scratch, ZCLI_DATA_DIR: scratch };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

/** Waits for zcli's own word: something else may answer at the port that zcli could not have. */
function announced(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Apps server is running')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`zcli did not start: ${said.trim()}`)));
  });
}

/** Runs the real `zcli apps:server` on a folder that holds a package; resolves once it answers. */
export async function startZcliServer(
  folder: string,
  { port, parameters }: ZcliServerOptions,
): Promise<ZcliServer> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'zcli-'));
  const zcli = createRequire(import.meta.url).resolve('@zendesk/zcli/bin/run');
  const app = servable(path.resolve(folder), scratch, parameters);
  const child = spawn(process.execPath, [zcli, 'apps:server', app, '--port', `${port}`], {
    env: environmentWithoutUpdates(scratch),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const clean = () => {
    child.kill();
    rmSync(scratch, { recursive: true, force: true });
  };
  process.once('exit', clean);
  const close = async () => {
    await stop(child);
    process.off('exit', clean);
    clean();
  };

  const url = `http://localhost:${port}`;
  try {
    await announced(child);
    const answer = await fetch(`${url}/app.json`);
    if (!answer.ok) throw new Error(`zcli answered ${answer.status} for ${url}/app.json`);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}
