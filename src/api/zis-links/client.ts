import { ApiError } from '../../http/api-error.ts';
import { everyPage } from '../../http/page.ts';
import { path } from '../../http/path.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import {
  type Link,
  linkAnswer,
  linksPage,
  type LinksPage,
  type Metadata,
  noAnswer,
} from './schemas.ts';
import { type LinkSearchPage, searchAddress } from './search-address.ts';

/** What identifies a link inside its integration. */
export interface LinkIdentity {
  readonly link_type: string;
  readonly left_object_name: string;
  readonly right_object_name: string;
}

interface LinkObjectInput {
  readonly name: string;
  readonly metadata: Metadata;
}

export interface NewLink {
  readonly link_type: string;
  readonly left_object: LinkObjectInput;
  readonly right_object: LinkObjectInput;
}

/** Merged into what is stored; a key set to JSON `null` is removed. Names cannot be changed. */
export interface LinkChange {
  readonly left_object?: { readonly metadata: Metadata };
  readonly right_object?: { readonly metadata: Metadata };
}

export const identityOf = (link: Link | NewLink): LinkIdentity => ({
  link_type: link.link_type,
  left_object_name: link.left_object.name,
  right_object_name: link.right_object.name,
});

/** Whether it is the link of that identity; cheap, since each write asks it of thousands. */
export const isLink = (link: Link, identity: LinkIdentity): boolean =>
  link.left_object.name === identity.left_object_name &&
  link.right_object.name === identity.right_object_name &&
  link.link_type === identity.link_type;

/**
 * One page of the links of a type; every page comes with {@link searchEveryLink}.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/links/links/
 */
export async function searchLinks(
  host: ZafHost,
  integration: string,
  search: LinkSearchPage,
): Promise<LinksPage> {
  return send(host, {
    operation: 'searchLinks',
    method: 'GET',
    url: searchAddress(integration, search),
    answer: linksPage,
  });
}

/** Page after page of {@link searchLinks}, from the first or from the cursor `after`. */
export const searchEveryLink = (
  host: ZafHost,
  integration: string,
  { after: from, ...search }: LinkSearchPage,
) =>
  everyPage('searchLinks', (after) => searchLinks(host, integration, { ...search, after }), from);

/**
 * What a duplicate gets is UNCONFIRMED: treat 409 and 422 alike.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/links/links/
 */
export async function createLink(host: ZafHost, integration: string, link: NewLink): Promise<Link> {
  refuseUnaddressable('createLink', identityOf(link));
  refuseUnfindable('createLink', identityOf(link));
  const answer = await send(host, {
    operation: 'createLink',
    method: 'POST',
    url: path`/api/services/zis/links/${integration}`,
    body: link,
    answer: linkAnswer,
  });
  return answer.link;
}

/**
 * Merges metadata into a link. Whether nested objects merge deeply is UNCONFIRMED.
 * @throws {ApiError} `refused`, without sending, when a name is empty or holds `*`
 * @see https://developer.zendesk.com/api-reference/integration-services/links/links/
 */
export async function patchLink(
  host: ZafHost,
  integration: string,
  { identity, change }: { readonly identity: LinkIdentity; readonly change: LinkChange },
): Promise<Link> {
  refuseUnaddressable('patchLink', identity);
  const answer = await send(host, {
    operation: 'patchLink',
    method: 'PATCH',
    url: path`/api/services/zis/links/${integration}`,
    query: { ...identity },
    body: change,
    answer: linkAnswer,
  });
  return answer.link;
}

/**
 * A link that is not there answers 404 with an empty body.
 * @throws {ApiError} `refused`, without sending, when a name is empty or holds `*`
 * @see https://developer.zendesk.com/api-reference/integration-services/links/links/
 */
export async function deleteLink(
  host: ZafHost,
  integration: string,
  identity: LinkIdentity,
): Promise<void> {
  refuseUnaddressable('deleteLink', identity);
  await send(host, {
    operation: 'deleteLink',
    method: 'DELETE',
    url: path`/api/services/zis/links/${integration}`,
    query: { ...identity },
    answer: noAnswer,
  });
}

/** A `*` would address more than one link, an empty name none. */
function refuseUnaddressable(operation: string, identity: LinkIdentity): void {
  const names = Object.values(identity) as readonly string[];
  if (names.some((name) => !name.trim())) {
    throw new ApiError('refused', operation, { reason: 'empty-name' });
  }
  if (names.some((name) => name.includes('*'))) {
    throw new ApiError('refused', operation, { reason: 'wildcard' });
  }
}

/** Half a character may be stored, but no address can hold it: the link would not be found again. */
function refuseUnfindable(operation: string, identity: LinkIdentity): void {
  if (/\p{Surrogate}/u.test(Object.values(identity).join('\n'))) {
    throw new ApiError('refused', operation, { reason: 'half-character' });
  }
}
