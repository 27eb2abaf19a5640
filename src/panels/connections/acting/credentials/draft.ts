import type { NewConnection } from '../../../../api/zis-connections/typed-writes.ts';
import type { StaticConnection, ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import type { Secret } from '../../../../http/secret.ts';
import type { Words } from '../../../../i18n/words.ts';
import { domainProblemOf } from '../rules/domain-problem.ts';
import { headerProblemOf, usernameProblemOf } from '../rules/field-problems.ts';
import { nameProblemOf } from '../rules/name-problem.ts';

export type StaticType = StaticConnection['type'];

/** What is typed of a new credential, without its secret. */
export interface Draft {
  readonly type: StaticType;
  readonly name: string;
  readonly domain: string;
  /** Of an API key. */
  readonly header: string;
  /** Of basic authentication. */
  readonly username: string;
}

export type Problems = Readonly<
  Partial<Record<'name' | 'domain' | 'header' | 'username', string | undefined>>
>;

/** What is wrong with it, field by field, in words. */
export function problemsOf(
  words: Words,
  draft: Draft,
  connections: readonly ZisConnection[],
): Problems {
  const { type, name, domain } = draft;
  return {
    name: nameProblemOf(words, { name, type, connections }),
    domain: domainProblemOf(words, domain),
    ...problemsBeside(words, draft),
  };
}

/** The part of them that is about what goes with the secret. */
export const problemsBeside = (words: Words, { type, header, username }: Draft): Problems => ({
  header: type === 'api_key' ? headerProblemOf(words, header) : undefined,
  username: type === 'basic_auth' ? usernameProblemOf(words, username) : undefined,
});

export const hasProblem = (problems: Problems): boolean => Object.values(problems).some(Boolean);

/** Those that are worth saying while somebody is still typing: what no further letter mends. */
export function problemsSoFar(problems: Problems, draft: Draft): Problems {
  return {
    name: /^[\w-]{0,2}$/u.test(draft.name) ? undefined : problems.name,
    domain: /[^a-z0-9.-]/iu.test(draft.domain) ? problems.domain : undefined,
    header: draft.header ? problems.header : undefined,
    username: draft.username ? problems.username : undefined,
  };
}

/** What is sent of it. */
export function madeOf(draft: Draft, secret: Secret): NewConnection {
  const shared = { name: draft.name, allowed_domain: draft.domain };
  switch (draft.type) {
    case 'api_key':
      return {
        type: 'api_key',
        connection: { ...shared, header_name: draft.header, api_key: secret },
      };
    case 'basic_auth':
      return {
        type: 'basic_auth',
        connection: { ...shared, username: draft.username, password: secret },
      };
    case 'bearer_token':
      return { type: 'bearer_token', connection: { ...shared, token: secret } };
  }
}
