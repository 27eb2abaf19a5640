import { describe, expect, it } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { CANARY } from '../../sandbox/world.ts';
import {
  createMakeConnection,
  deleteMakeConnection,
  getMakeConnection,
  listMakeConnections,
} from '../../src/api/make/client.ts';
import { CREATABLE_TYPES } from '../../src/api/make/sections.ts';
import { aWorldElsewhere, elsewhereHost, ZONE } from '../support/elsewhere-host.ts';
import { answered } from '../support/links.ts';
import { failureOf, hostAnswering } from '../support/zaf-host.ts';

const APPS = `https://${ZONE}/api/v2/sdk/apps`;

describe('the connections of an app', () => {
  const list = async (body: unknown) =>
    listMakeConnections(hostAnswering(() => ({ done: body })).host, ZONE, 'acme-crm');

  it('are all sixty of one that has as many', async () => {
    const components = Array.from({ length: 60 }, (_, place) =>
      aMakeConnection({ name: `acme-crm-${place}` }),
    );
    const { host, requests } = elsewhereHost(aWorldElsewhere({ components }));

    const found = await listMakeConnections(host, ZONE, 'acme-crm');

    expect(found).toHaveLength(60);
    expect(requests).toHaveLength(1);
  });

  it('have of each what is known of all, whatever else comes', async () => {
    const appConnections = [{ name: 'acme-crm', label: null, type: 'basic', parameters: [CANARY] }];

    expect(await list({ appConnections })).toEqual([
      { name: 'acme-crm', label: '', type: 'basic' },
    ]);
  });

  it('show what is no object as a row without a name', async () => {
    expect(await list({ appConnections: [7] })).toEqual([{ name: '', label: '', type: '' }]);
  });

  it('may be null, for none', async () => {
    expect(await list({ appConnections: null })).toEqual([]);
  });

  it.each([
    ['an empty object', {}],
    ['a list', []],
    ['a page of HTML', '<html></html>'],
  ])('are not %s', async (_, body) => {
    expect(await failureOf(list(body))).toMatchObject({ kind: 'malformed' });
  });
});

describe('one connection of an app', () => {
  it('has empty texts for what it has not', async () => {
    const appConnection = { name: 'a', connectedSystemName: null, appVersion: 2 };
    const { host } = hostAnswering(() => ({ done: { appConnection } }));

    expect(await getMakeConnection(host, ZONE, 'a')).toEqual({
      ...{ name: 'a', label: '', type: '', connectedSystemName: '' },
      ...{ appVersion: '2', redirectUri: '' },
    });
  });

  it('can be created of each type', async () => {
    for (const type of CREATABLE_TYPES) {
      const world = aWorldElsewhere({});
      const { host } = elsewhereHost(world);

      await createMakeConnection(host, ZONE, { appName: 'acme-crm', type, label: 'One' });

      expect(world.make.apps[0]?.connections).toMatchObject([{ type, label: 'One' }]);
    }
  });

  it.each(['../x', 'a/api', 'a?b', 'ü'])('is addressed by its name alone: %s', async (name) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    await deleteMakeConnection(host, ZONE, name);

    expect(requests[0]?.url).toBe(`${APPS}/connections/${encodeURIComponent(name)}`);
  });

  it.each([
    [
      '400',
      { detail: ['No label', 'No type'], message: 'Invalid', code: 'SC400' },
      'Invalid · No label · No type',
    ],
    ['401', { message: 'Invalid token', code: 'SC401' }, 'Invalid token'],
    [
      '403',
      { detail: 'Access denied.', message: 'Permission denied', code: 'SC403' },
      'Permission denied · Access denied.',
    ],
    [
      '404',
      { detail: 'Not found', suberrors: [{ message: 'No such name' }] },
      'Not found · No such name',
    ],
  ])('fails with %s and the words of Make', async (status, body, reason) => {
    const { host } = hostAnswering(() => ({ fail: answered(Number(status), body) }));

    const error = await failureOf(getMakeConnection(host, ZONE, 'a'));

    expect(error).toMatchObject({ kind: 'status', status: Number(status), reason });
  });
});
