import type {
  ApiKeyConnectionUpdate,
  BasicAuthConnectionUpdate,
  BearerTokenConnectionUpdate,
  NewApiKeyConnection,
  NewBasicAuthConnection,
  NewBearerTokenConnection,
} from './client.ts';
import { useDeleteOauthConnection } from './hooks-oauth.ts';
import {
  useCreateApiKeyConnection,
  useCreateBasicAuthConnection,
  useCreateBearerTokenConnection,
  useDeleteApiKeyConnection,
  useDeleteBasicAuthConnection,
  useDeleteBearerTokenConnection,
  useUpdateApiKeyConnection,
  useUpdateBasicAuthConnection,
  useUpdateBearerTokenConnection,
} from './hooks.ts';
import type { ZisConnection } from './schemas.ts';
import { sent } from '../../http/sent.ts';

/* One way to write for the four types, whose operations are apart. */

/** A credential that is typed in, with its secret on the way to ZIS. */
export type NewConnection =
  | { readonly type: 'api_key'; readonly connection: NewApiKeyConnection }
  | { readonly type: 'basic_auth'; readonly connection: NewBasicAuthConnection }
  | { readonly type: 'bearer_token'; readonly connection: NewBearerTokenConnection };

/** What changes of a stored credential. */
export type ConnectionChange =
  | { readonly type: 'api_key'; readonly update: ApiKeyConnectionUpdate }
  | { readonly type: 'basic_auth'; readonly update: BasicAuthConnectionUpdate }
  | { readonly type: 'bearer_token'; readonly update: BearerTokenConnectionUpdate };

/** What a connection is known by: ZIS has each name once, whatever the type. */
export interface ConnectionRef {
  readonly type: Exclude<ZisConnection['type'], 'other'>;
  readonly name: string;
}

/** Sends a new connection of any type. @throws {ApiError} */
export function useCreating() {
  const apiKey = useCreateApiKeyConnection();
  const basicAuth = useCreateBasicAuthConnection();
  const bearerToken = useCreateBearerTokenConnection();
  return (made: NewConnection): Promise<unknown> => {
    switch (made.type) {
      case 'api_key':
        return sent(apiKey, made.connection);
      case 'basic_auth':
        return sent(basicAuth, made.connection);
      case 'bearer_token':
        return sent(bearerToken, made.connection);
    }
  };
}

/** Sends a change of a connection of any type. @throws {ApiError} */
export function useUpdating() {
  const apiKey = useUpdateApiKeyConnection();
  const basicAuth = useUpdateBasicAuthConnection();
  const bearerToken = useUpdateBearerTokenConnection();
  return (changed: ConnectionChange): Promise<unknown> => {
    switch (changed.type) {
      case 'api_key':
        return sent(apiKey, changed.update);
      case 'basic_auth':
        return sent(basicAuth, changed.update);
      case 'bearer_token':
        return sent(bearerToken, changed.update);
    }
  };
}

/** Deletes a connection of any type. @throws {ApiError} */
export function useRemoving() {
  const { mutateAsync: apiKey } = useDeleteApiKeyConnection();
  const { mutateAsync: basicAuth } = useDeleteBasicAuthConnection();
  const { mutateAsync: bearerToken } = useDeleteBearerTokenConnection();
  const { mutateAsync: oauth } = useDeleteOauthConnection();
  const byType = { api_key: apiKey, basic_auth: basicAuth, bearer_token: bearerToken, oauth };
  return ({ type, name }: ConnectionRef): Promise<unknown> => byType[type](name);
}
