import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import type {
  ConnectionChange,
  NewConnection,
} from '../../src/api/zis-connections/typed-writes.ts';
import { Secret } from '../../src/http/secret.ts';
import { acted } from '../support/acted.ts';
import { aWorldOf } from '../support/connections.ts';
import { listedNames, renderConnectionWriter } from '../support/render-connection-writer.ts';

const stored = () =>
  aWorldOf({
    api_key: [anApiKeyConnection({ name: 'a_key' })],
    basic_auth: [aBasicAuthConnection({ name: 'a_basic' })],
    bearer_token: [aBearerTokenConnection({ name: 'a_token' })],
    oauth: [anOauthConnection({ name: 'an_oauth' })],
  });

const refs = [
  { type: 'api_key', name: 'a_key' },
  { type: 'basic_auth', name: 'a_basic' },
  { type: 'bearer_token', name: 'a_token' },
  { type: 'oauth', name: 'an_oauth' },
] as const;

const allowed_domain = 'api.shop.example';
const made = {
  api_key: () => ({ name: 'new', allowed_domain, header_name: 'x', api_key: new Secret('s') }),
  basic_auth: () => ({ name: 'new', allowed_domain, username: 'u', password: new Secret('s') }),
  bearer_token: () => ({ name: 'new', allowed_domain, token: new Secret('s') }),
};
const SECRET = { api_key: 'api_key', basic_auth: 'password', bearer_token: 'token' } as const;
type Typed = keyof typeof made;

/** Where a connection has its own address. */
const placeOf = ({ type, name }: (typeof refs)[number]) =>
  type === 'oauth' ? `acme_linker?name=${name}` : `${type}/${name}`;

/** The writer, its list as it was read, and what was asked since. */
async function rendered() {
  const view = await renderConnectionWriter({ world: stored() });
  const before = view.zaf.requests.length;
  const asked = () =>
    view.zaf.requests
      .slice(before)
      .map(
        ({ type, url }) =>
          `${type} ${url.replace(/^.*\/connections\//, '').replace(/\?(?!name=).*/, '')}`,
      );
  const listed = () => view.result.current.list;
  return { ...view, asked, listed };
}

describe.each(refs)('a connection of type $type', (ref) => {
  const { type, name } = ref;

  it('is read by its own address, and not the list', async () => {
    const { writer, asked } = await rendered();

    const found = await acted(() => writer().read({ type, name }));

    expect(found).toMatchObject({ type, name });
    expect(asked()).toEqual([`GET ${placeOf(ref)}`]);
  });

  it('is deleted by its own address, and the others stay in the list', async () => {
    const { writer, asked, world, ...view } = await rendered();

    const written = await acted(() => writer().remove({ type, name }));

    expect(written).toEqual({ outcome: 'done', connection: null });
    expect(asked()[0]).toBe(`DELETE ${placeOf(ref)}`);
    expect(world.connections[type]).toEqual([]);
    expect(listedNames(view)).toEqual(
      refs.filter((other) => other !== ref).map((other) => other.name),
    );
  });
});

describe.each(['api_key', 'basic_auth', 'bearer_token'] as const)('one of type %s', (type) => {
  it('is created by its own address, and stands at the end of the list', async () => {
    const { writer, asked, world, ...view } = await rendered();
    const connection = { type, connection: made[type]() } as NewConnection;

    const written = await acted(() => writer().create(connection));

    expect(written).toMatchObject({ outcome: 'done', connection: { type, name: 'new' } });
    expect(asked()).toEqual([`POST ${type}`, `GET ${type}/new`]);
    expect(world.connections[type]).toHaveLength(2);
    expect(listedNames(view)?.at(-1)).toBe('new');
  });

  it('is changed by its own address, and in its place in the list', async () => {
    const { writer, asked, listed } = await rendered();
    const age = listed().dataUpdatedAt;
    const names = listed().data?.items.map(({ name }) => name);

    const written = await acted(() => writer().update(oldOf(type), changeOf(type)));

    expect(written.outcome).toBe('done');
    expect(asked()).toContain(`PATCH ${type}/${oldOf(type).name}`);
    expect(listed().data?.items.map(({ name }) => name)).toEqual(names);
    expect(listed().data?.items).toContainEqual(written.connection);
    expect(listed()).toMatchObject({ dataUpdatedAt: age, isStale: false });
  });
});

const oldOf = (type: Typed) => {
  const { name } = refs.find((ref) => ref.type === type) ?? refs[0];
  const times = { created_at: '', updated_at: anApiKeyConnection().updated_at };
  return { ...{ type, name, allowed_domain, ...times }, header_name: 'x', username: 'u' } as const;
};

const changeOf = (type: Typed) =>
  ({
    type,
    update: { name: oldOf(type).name, change: { [SECRET[type]]: new Secret('other') } },
  }) as ConnectionChange;

describe('where a connection cannot be read by its own address', () => {
  it.each([404, 405])('the list tells, after %i', async (status) => {
    const { writer, zaf, asked } = await rendered();
    zaf.failureOf = ({ url }) =>
      url.endsWith('/api_key/a_key') ? { status, responseText: '' } : undefined;

    const found = await writer().read({ type: 'api_key', name: 'a_key' });

    expect(found).toMatchObject({ name: 'a_key' });
    expect(asked()).toEqual(['GET api_key/a_key', 'GET all']);
  });

  it.each([401, 403])('nobody else is asked, after %i', async (status) => {
    const { writer, zaf, asked } = await rendered();
    zaf.failureOf = () => ({ status, responseText: '' });

    await expect(writer().read({ type: 'api_key', name: 'a_key' })).rejects.toMatchObject({
      status,
    });
    expect(asked()).toEqual(['GET api_key/a_key']);
  });
});

describe('the list after a creation that was refused', () => {
  it.each([
    ['is read anew where the name is taken', 409, ['POST api_key', 'GET all']],
    ['stays as it is where something else is wrong', 422, ['POST api_key']],
  ])('%s', async (_, status, calls) => {
    const { writer, zaf, asked, listed } = await rendered();
    zaf.failureOf = ({ type }) => (type === 'POST' ? { status, responseText: '' } : undefined);

    await acted(() => writer().create({ type: 'api_key', connection: made.api_key() }));

    await waitFor(() => expect(listed().isFetching).toBe(false));
    expect(asked()).toEqual(calls);
  });
});
