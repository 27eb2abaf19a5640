import { createActiveCampaign } from '../apis/activecampaign.ts';
import { createMake } from '../apis/make.ts';
import type { SystemTiming } from '../apis/rate.ts';
import type { Session } from '../apis/session.ts';
import { formOf, type World } from '../world.ts';
import type { Manifest } from './manifest.ts';

/** An emulated system; a Hono app is one. It gets `{ session }` as its bindings. */
export interface EmulatedHost {
  fetch(request: Request, bindings: { session: Session }): Response | Promise<Response>;
}

/** Every zone of Make is there, whichever the organisation lives in. */
const makeZones = [
  'eu1.make.com',
  'eu2.make.com',
  'us1.make.com',
  'us2.make.com',
  'eu1.make.celonis.com',
  'us1.make.celonis.com',
];

/** Finds the system that answers at a host outside Zendesk; the account of ActiveCampaign is the one of the settings. */
export function systemsElsewhere(
  world: World,
  timing: SystemTiming,
): (host: string) => EmulatedHost | undefined {
  const activeCampaign = createActiveCampaign(world, timing);
  const make = createMake(world, timing);
  return (host) => {
    if (host === activeCampaignHost(world)) return activeCampaign;
    return makeZones.includes(host) || host === world.settings.make_zone ? make : undefined;
  };
}

/**
 * The manifest as it is built for the account: with the host of `activecampaign_url` in its `domainWhitelist`, which the
 * README asks for.
 */
export function packagedFor(manifest: Manifest, world: World): Manifest {
  if (formOf(world, 'packaged') === 'as-published') return manifest;
  const { domainWhitelist = [] } = manifest;
  const host = activeCampaignHost(world);
  if (host === undefined || domainWhitelist.includes(host)) return manifest;
  return { ...manifest, domainWhitelist: [...domainWhitelist, host] };
}

function activeCampaignHost({ settings }: World): string | undefined {
  const url = String(settings.activecampaign_url ?? '');
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
