import type {
  ActiveCampaignConnectionUpdate,
  NewActiveCampaignConnection,
} from '../../../src/api/activecampaign/client.ts';
import type { MakeCommon, MakeSectionText } from '../../../src/api/make/client-sources.ts';
import type { MakeConnectionUpdate, NewMakeConnection } from '../../../src/api/make/client.ts';
import type {
  NewOauthClient,
  OauthClientUpdate,
} from '../../../src/api/zis-connections/client-oauth.ts';
import type {
  ApiKeyConnectionUpdate,
  BasicAuthConnectionUpdate,
  BearerTokenConnectionUpdate,
  NewApiKeyConnection,
  NewBasicAuthConnection,
  NewBearerTokenConnection,
} from '../../../src/api/zis-connections/client.ts';
import type { LinkChange, LinkIdentity, NewLink } from '../../../src/api/zis-links/client.ts';
import type { ApiError } from '../../../src/http/api-error.ts';
import type { WriteOutcome } from '../../../src/http/write-outcome.ts';
import { argumentsOf, type Operation } from '../operations.ts';
import { hookOf } from './operation-hooks.ts';
import { APP, type Lists, type Writers } from './writers.ts';

/** What became of a write, as its writer tells it. */
export interface Written {
  readonly outcome: WriteOutcome;
  readonly error?: ApiError | undefined;
}

/** What each is given: the client function's own argument. */
interface Inputs {
  readonly createLink: NewLink;
  readonly patchLink: { readonly identity: LinkIdentity; readonly change: LinkChange };
  readonly deleteLink: LinkIdentity;
  readonly createApiKeyConnection: NewApiKeyConnection;
  readonly createBasicAuthConnection: NewBasicAuthConnection;
  readonly createBearerTokenConnection: NewBearerTokenConnection;
  readonly updateApiKeyConnection: ApiKeyConnectionUpdate;
  readonly updateBasicAuthConnection: BasicAuthConnectionUpdate;
  readonly updateBearerTokenConnection: BearerTokenConnectionUpdate;
  readonly deleteApiKeyConnection: string;
  readonly deleteBasicAuthConnection: string;
  readonly deleteBearerTokenConnection: string;
  readonly deleteOauthConnection: string;
  readonly createOauthClient: NewOauthClient;
  readonly updateOauthClient: OauthClientUpdate;
  readonly deleteOauthClient: string;
  readonly createActiveCampaignConnection: NewActiveCampaignConnection;
  readonly updateActiveCampaignConnection: ActiveCampaignConnectionUpdate;
  readonly deleteActiveCampaignConnection: string;
  readonly createMakeConnection: NewMakeConnection;
  readonly updateMakeConnection: MakeConnectionUpdate;
  readonly deleteMakeConnection: string;
  readonly recreateMakeConnection: string;
  readonly setMakeConnectionSection: MakeSectionText;
  readonly setMakeConnectionCommon: MakeCommon;
}

type Driver<Input> = (input: Input, writers: Writers, lists: Lists) => Promise<Written>;

/** How an operation is written and read back. What is not named here has no writer, only its hook. */
const drivers: { readonly [Name in keyof Inputs]: Driver<Inputs[Name]> } = {
  createLink: (link, { links }) => links.create(link),
  patchLink: ({ identity, change }, { links }) => links.patch(identity, change),
  deleteLink: (identity, { links }) => links.remove(identity),

  createApiKeyConnection: (connection, { connections }) =>
    connections.create({ type: 'api_key', connection }),
  createBasicAuthConnection: (connection, { connections }) =>
    connections.create({ type: 'basic_auth', connection }),
  createBearerTokenConnection: (connection, { connections }) =>
    connections.create({ type: 'bearer_token', connection }),
  updateApiKeyConnection: (update, { connections }, { connection }) =>
    connections.update(connection('api_key'), { type: 'api_key', update }),
  updateBasicAuthConnection: (update, { connections }, { connection }) =>
    connections.update(connection('basic_auth'), { type: 'basic_auth', update }),
  updateBearerTokenConnection: (update, { connections }, { connection }) =>
    connections.update(connection('bearer_token'), { type: 'bearer_token', update }),
  deleteApiKeyConnection: (name, { connections }) => connections.remove({ type: 'api_key', name }),
  deleteBasicAuthConnection: (name, { connections }) =>
    connections.remove({ type: 'basic_auth', name }),
  deleteBearerTokenConnection: (name, { connections }) =>
    connections.remove({ type: 'bearer_token', name }),
  deleteOauthConnection: (name, { connections }) => connections.remove({ type: 'oauth', name }),

  createOauthClient: (client, { clients }) => clients.create(client),
  updateOauthClient: ({ change }, { clients }, { client }) => clients.update(client(), change),
  deleteOauthClient: (_, { clients }, { client }) => clients.remove(client()),

  createActiveCampaignConnection: (made, { activeCampaign }) => activeCampaign.create(made),
  updateActiveCampaignConnection: ({ id, change }, { activeCampaign }) =>
    activeCampaign.update(id, change),
  deleteActiveCampaignConnection: (id, { activeCampaign }) => activeCampaign.remove(id),

  createMakeConnection: (made, { make }) => make.create(made),
  updateMakeConnection: ({ name, change }, { make }) => make.update(name, APP, change),
  deleteMakeConnection: (name, { make }) => make.remove(name, APP),
  recreateMakeConnection: (name, { make }) => make.recreate(name),
  setMakeConnectionSection: (section, { make }) => make.saveSection(section),
  setMakeConnectionCommon: (common, { make }) => make.saveCommon(common),
};

const isDriven = (name: string): name is keyof Inputs => Object.hasOwn(drivers, name);

export const hasReadBack = ({ name }: Operation): boolean => isDriven(name);

/** Writes what the fixture of an operation says, the way a panel does. */
export function write(
  { name, fixture }: Operation,
  writers: Writers,
  lists: Lists,
): Promise<Written> {
  if (!isDriven(name)) throw new Error(`Nobody says how a panel writes ${name}.`);
  // That a fixture has what its client function takes, the contract test proves.
  const driver = drivers[name] as Driver<unknown>;
  return driver(argumentsOf(fixture)[0], writers, lists);
}

/** What the hook of an operation without a writer gives; it rejects, and nobody reads back for it. */
export function useWriteAlone(operation: Operation): () => Promise<unknown> {
  const { mutateAsync } = hookOf(operation)() as {
    readonly mutateAsync: (input: unknown) => Promise<unknown>;
  };
  return () => mutateAsync(argumentsOf(operation.fixture)[0]);
}
