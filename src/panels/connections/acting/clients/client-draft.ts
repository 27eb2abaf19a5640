import type { NewOauthClient } from '../../../../api/zis-connections/client-oauth.ts';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import type { Secret } from '../../../../http/secret.ts';
import type { Words } from '../../../../i18n/words.ts';
import { addressProblemOf, scopesProblemOf } from '../rules/field-problems.ts';

/** What is typed of a new OAuth client, without its secret. */
export interface ClientDraft {
  readonly grant: NewOauthClient['grant_type'];
  readonly name: string;
  readonly id: string;
  /** Where a person agrees: for `authorization_code` only. */
  readonly authUrl: string;
  readonly tokenUrl: string;
  /** Parted by spaces. */
  readonly scopes: string;
}

export const EMPTY: ClientDraft = {
  grant: 'authorization_code',
  ...{ name: '', id: '', authUrl: '', tokenUrl: '', scopes: '' },
};

export function clientProblemsOf(
  words: Words,
  { grant, name, id, authUrl, tokenUrl, scopes }: ClientDraft,
  clients: readonly OauthClient[],
) {
  const { t } = words;
  const isTaken = clients.some((client) => client.name === name);
  return {
    name: nameProblem(),
    id: id ? undefined : t('connections.work.invalid.clientId'),
    authUrl: grant === 'authorization_code' ? addressProblemOf(words, authUrl) : undefined,
    tokenUrl: addressProblemOf(words, tokenUrl),
    scopes: scopesProblemOf(words, scopes),
  };

  function nameProblem(): string | undefined {
    if (!name) return t('connections.work.invalid.clientName');
    return isTaken ? t('connections.work.invalid.clientTaken') : undefined;
  }
}

export const newClientOf = (
  { grant, name, id, authUrl, tokenUrl, scopes }: ClientDraft,
  secret: Secret,
): NewOauthClient => ({
  name,
  client_id: id,
  client_secret: secret,
  token_url: tokenUrl,
  ...(grant === 'authorization_code' && { auth_url: authUrl }),
  ...(scopes.trim() && { default_scopes: scopes.trim() }),
  grant_type: grant,
});
