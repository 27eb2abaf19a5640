import { settingsElsewhere } from '../../../sandbox/builders-elsewhere.ts';
import type { ZafHost } from '../../../src/zaf/connect.ts';
import { argumentsOf, type Operation } from '../operations.ts';

export const INTEGRATION = 'my_integration';

type ClientFunction = (host: ZafHost, ...rest: readonly unknown[]) => Promise<unknown>;

const clients = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../../src/api/*/client{,-*}.ts',
  { eager: true },
);

function clientOf({ system, name }: Operation): ClientFunction {
  const client = Object.entries(clients)
    .filter(([file]) => file.startsWith(`../../../src/api/${system}/`))
    .map(([, module]) => module[name])
    .find((exported) => typeof exported === 'function');
  if (!client) throw new Error(`${system} has no function ${name}.`);
  return client as ClientFunction;
}

export const ACCOUNT = { url: settingsElsewhere.activecampaign_url, host: 'acme.api-us1.com' };
export const ZONE = settingsElsewhere.make_zone;

/** What comes between the host and a call's own arguments. */
function scopeOf({ system, name }: Operation): readonly unknown[] {
  if (system === 'activecampaign') return [ACCOUNT];
  if (system === 'make') return [ZONE];
  return system.startsWith('zis-') && name !== 'listIntegrations' ? [INTEGRATION] : [];
}

/** Calls the client as the fixture says; a promise in any case. */
export const callDocumented = async (operation: Operation, host: ZafHost): Promise<unknown> =>
  clientOf(operation)(host, ...scopeOf(operation), ...argumentsOf(operation.fixture));

export const isRead = ({ fixture }: Operation): boolean => fixture.request.type === 'GET';
