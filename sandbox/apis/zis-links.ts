import { Hono, type Context } from 'hono';
import type { AnswerForms } from '../answer-forms.ts';
import { aLink, aLinkedObject } from '../builders.ts';
import { formOf, type Link, type World } from '../world.ts';
import { answerInvalid, linkBody, linkPatch, readBody, withoutRenaming } from './link-bodies.ts';
import { pageOf, readPaging, type Page } from './paging.ts';
import { adminsOnly, knownIntegrationOnly, type SandboxEnv } from './session.ts';

const path = '/api/services/zis/links/:integration';

/**
 * The emulated Links API.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/links/links/
 */
export const zisLinks = new Hono<SandboxEnv>()
  .use(path, knownIntegrationOnly)
  .get(path, searchLinks)
  .post(path, adminsOnly, createLink)
  .patch(path, adminsOnly, patchLink)
  .delete(path, adminsOnly, deleteLink);

function searchLinks(c: Context<SandboxEnv>): Response {
  const query = c.req.query();
  const { link_type, left_object_name: left, right_object_name: right } = query;
  if (!link_type) return answerInvalid(c, 400, 'link_type is required');
  if (!left && !right) {
    return answerInvalid(c, 400, 'left_object_name or right_object_name is required');
  }
  const paging = readPaging(query, 20);
  if (typeof paging === 'string') return answerInvalid(c, 400, paging);
  const world = c.get('world');
  const [isLeft, isRight] = [matcher(left), matcher(right)];
  const found = world.links.filter(
    (link) =>
      link.link_type === link_type &&
      isLeft(link.left_object.name) &&
      isRight(link.right_object.name),
  );
  const form = formOf(world, 'linksMeta');
  if (form === 'none') return c.json({ count: found.length, links: found });
  const page = pageOf(found, paging, (link) => link.id);
  return c.json({
    count: page.items.length,
    links: page.items,
    meta: metaIn(page.meta, form),
  });
}

function metaIn(meta: Page<Link>['meta'], form: Exclude<AnswerForms['linksMeta'], 'none'>) {
  if (form === 'after') return meta;
  return { has_more: meta.has_more, after_cursor: meta.after, before_cursor: meta.before };
}

async function createLink(c: Context<SandboxEnv>): Promise<Response> {
  const body = await readBody(c, linkBody);
  if (body instanceof Response) return body;
  const world = c.get('world');
  const { link_type, left_object: left, right_object: right } = body;
  if (left.name.includes('*') || right.name.includes('*')) {
    return answerInvalid(c, 422, 'wildcards are not allowed in object names');
  }
  if (findLink(world, { link_type, left: left.name, right: right.name })) {
    return answerInvalid(c, 422, 'link already exists');
  }
  const now = world.now();
  const link = aLink({
    account_id: world.accountId,
    integration: world.integration,
    link_type,
    left_object: aLinkedObject(left.name, left.metadata),
    right_object: aLinkedObject(right.name, right.metadata),
    created_at: now,
    updated_at: now,
  });
  world.links = [...world.links, link];
  return c.json({ link }, 201);
}

async function patchLink(c: Context<SandboxEnv>): Promise<Response> {
  const identity = readIdentity(c);
  if (identity instanceof Response) return identity;
  const body = await readBody(c, linkPatch);
  if (body instanceof Response) return body;
  const world = c.get('world');
  const stored = findLink(world, identity);
  if (!stored) return answerInvalid(c, 422, 'link does not exist');
  if (!withoutRenaming(body, identity)) {
    return answerInvalid(c, 422, 'the names and the type of a link cannot be changed');
  }
  const link: Link = {
    ...stored,
    left_object: merged(stored.left_object, body.left_object?.metadata),
    right_object: merged(stored.right_object, body.right_object?.metadata),
    updated_at: world.now(),
  };
  world.links = world.links.map((other) => (other === stored ? link : other));
  return c.json({ link });
}

function deleteLink(c: Context<SandboxEnv>): Response {
  const identity = readIdentity(c);
  if (identity instanceof Response) return identity;
  const world = c.get('world');
  const stored = findLink(world, identity);
  if (!stored) return c.body(null, 404);
  world.links = world.links.filter((link) => link !== stored);
  return c.body(null, 204);
}

interface Identity {
  readonly link_type: string;
  readonly left: string;
  readonly right: string;
}

/** The three query parameters that name one link; PATCH and DELETE need them all and know no wildcard. */
function readIdentity(c: Context<SandboxEnv>): Identity | Response {
  const { link_type, left_object_name: left, right_object_name: right } = c.req.query();
  if (!link_type || !left || !right) {
    return answerInvalid(
      c,
      400,
      'link_type, left_object_name and right_object_name are all required',
    );
  }
  if (left.includes('*') || right.includes('*')) {
    return answerInvalid(c, 422, 'wildcards are not allowed in object names');
  }
  return { link_type, left, right };
}

function findLink(world: World, { link_type, left, right }: Identity): Link | undefined {
  return world.links.find(
    (link) =>
      link.link_type === link_type &&
      link.left_object.name === left &&
      link.right_object.name === right,
  );
}

/** Metadata is merged key by key, and a key sent as JSON null goes away. */
function merged(side: Link['left_object'], metadata: Record<string, unknown> = {}) {
  const entries = Object.entries({ ...side.metadata, ...metadata });
  return { ...side, metadata: Object.fromEntries(entries.filter(([, value]) => value !== null)) };
}

/**
 * Tells whether a name fits `pattern`: `*` stands for any run of characters, anywhere in the name; everything else is taken
 * as it is. Every name fits no pattern at all.
 */
function matcher(pattern: string | undefined): (name: string) => boolean {
  if (!pattern) return () => true;
  if (!pattern.includes('*')) return (name) => name === pattern;
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('.*')}$`, 's');
  return (name) => whole.test(name);
}
