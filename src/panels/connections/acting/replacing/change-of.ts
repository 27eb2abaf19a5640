import type {
  ConnectionChange,
  NewConnection,
} from '../../../../api/zis-connections/typed-writes.ts';
import type { StaticConnection } from '../../../../api/zis-connections/schemas.ts';
import type { Secret } from '../../../../http/secret.ts';
import { madeOf } from '../credentials/draft.ts';

/** What goes with the secret. */
export interface Beside {
  /** Changed only where the connection is created anew. */
  readonly domain: string;
  /** Of an API key. */
  readonly header: string;
  /** Of basic authentication. */
  readonly username: string;
}

export const besideOf = (connection: StaticConnection): Beside => ({
  domain: connection.allowed_domain,
  header: connection.type === 'api_key' ? connection.header_name : '',
  username: connection.type === 'basic_auth' ? connection.username : '',
});

/** The new secret, and of the rest only what is different: less to be refused. */
export function changeOf(
  old: StaticConnection,
  { header, username }: Beside,
  secret: Secret,
): ConnectionChange {
  const { name } = old;
  switch (old.type) {
    case 'api_key': {
      const change = {
        ...(header !== old.header_name && { header_name: header }),
        api_key: secret,
      };
      return { type: 'api_key', update: { name, change } };
    }
    case 'basic_auth': {
      const change = { ...(username !== old.username && { username }), password: secret };
      return { type: 'basic_auth', update: { name, change } };
    }
    case 'bearer_token':
      return { type: 'bearer_token', update: { name, change: { token: secret } } };
  }
}

/** The same connection once more, with the new secret. */
export const anewOf = (old: StaticConnection, beside: Beside, secret: Secret): NewConnection =>
  madeOf({ type: old.type, name: old.name, ...beside }, secret);
