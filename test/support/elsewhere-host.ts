import { readFileSync } from 'node:fs';
import { settingsElsewhere } from '../../sandbox/builders-elsewhere.ts';
import { packagedFor } from '../../sandbox/host/elsewhere.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import type { ActiveCampaignConnection, MakeConnection } from '../../sandbox/world-elsewhere.ts';
import { emptyWorld, type World } from '../../sandbox/world.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { answered } from './links.ts';
import type { Meeting } from './meeting.ts';
import { type Fate, hostAnswering } from './zaf-host.ts';

const manifest = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));

export const ACCOUNT = settingsElsewhere.activecampaign_url;
export const ZONE = settingsElsewhere.make_zone;

interface Elsewhere {
  readonly services?: ActiveCampaignConnection[];
  /** Those of the app `acme-crm`. */
  readonly components?: MakeConnection[];
  readonly answers?: World['answers'];
}

/** A world whose settings lead to both systems outside Zendesk. */
export function aWorldElsewhere({
  services = [],
  components = [],
  answers = {},
}: Elsewhere): World {
  const world = emptyWorld({ settings: settingsElsewhere, answers });
  world.activeCampaign.connections = services;
  world.make.apps = [{ name: 'acme-crm', connections: components }];
  return world;
}

/** The emulated Zendesk with the systems outside it; writes meet what `meeting` says. */
export function elsewhereHost(world: World, meeting: Meeting = { isStored: true }) {
  const proxy = createProxy(world, packagedFor(manifest, world), {
    wait: () => Promise.resolve(),
  });
  const { isStored, status, body, isReadable = true } = meeting;
  let isWritten = false;

  async function fateOf(options: RequestOptions): Promise<Fate> {
    const { outcome, responseArgs } = await proxy(
      { ...options },
      { role: 'admin', scenario: 'normal' },
    );
    return outcome === 'done' ? { done: responseArgs[0] } : { fail: responseArgs[0] };
  }

  return hostAnswering(async (options) => {
    if (options.type === 'GET') {
      return isWritten && !isReadable ? { fail: answered(503) } : await fateOf(options);
    }
    isWritten = true;
    const before = structuredClone({ activeCampaign: world.activeCampaign, make: world.make });
    const fate = await fateOf(options);
    if (!isStored) Object.assign(world, before);
    return status === undefined ? fate : { fail: answered(status, body) };
  });
}
