import { queryOptions } from '@tanstack/react-query';
import { pagedQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { listOauthClients, showOauthClient, showOauthConnection } from './client-oauth.ts';
import {
  listEveryConnection,
  showApiKeyConnection,
  showBasicAuthConnection,
  showBearerTokenConnection,
} from './client.ts';

export const zisConnectionsQueries = {
  all: (integration: string) => ['zis-connections', integration] as const,

  /** The list and each connection of its own. */
  connections: (integration: string) =>
    [...zisConnectionsQueries.all(integration), 'connections'] as const,

  oauthClients: (integration: string) =>
    [...zisConnectionsQueries.all(integration), 'oauthClients'] as const,

  listAllConnections: (host: ZafHost, integration: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.connections(integration), 'listAllConnections'] as const,
      queryFn: pagedQuery(() => listEveryConnection(host, integration)),
    }),

  showApiKeyConnection: (host: ZafHost, integration: string, name: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.connections(integration), 'api_key', name] as const,
      queryFn: () => showApiKeyConnection(host, integration, name),
    }),

  showBasicAuthConnection: (host: ZafHost, integration: string, name: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.connections(integration), 'basic_auth', name] as const,
      queryFn: () => showBasicAuthConnection(host, integration, name),
    }),

  showBearerTokenConnection: (host: ZafHost, integration: string, name: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.connections(integration), 'bearer_token', name] as const,
      queryFn: () => showBearerTokenConnection(host, integration, name),
    }),

  showOauthConnection: (host: ZafHost, integration: string, name: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.connections(integration), 'oauth', name] as const,
      queryFn: () => showOauthConnection(host, integration, { name }),
    }),

  listOauthClients: (host: ZafHost, integration: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.oauthClients(integration), 'listOauthClients'] as const,
      queryFn: () => listOauthClients(host, integration),
    }),

  showOauthClient: (host: ZafHost, integration: string, uuid: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.oauthClients(integration), uuid] as const,
      queryFn: () => showOauthClient(host, integration, uuid),
    }),
};
