import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { showBundle } from '../../src/api/zis-registry/client.ts';
import { hostAnswering } from '../support/zaf-host.ts';

const showing = (resources: unknown) =>
  showBundle(hostAnswering(() => ({ done: { resources } })).host, 'acme_linker', 'b-1');

const flow = (States: unknown) => ({
  type: 'ZIS::Flow',
  properties: { name: 'sync', definition: { StartAt: 'Post', States } },
});

const httpAction = (definition: unknown) => ({
  type: 'ZIS::Action::Http',
  properties: { name: 'post', definition },
});

const calling = (ActionName: string, Parameters: unknown = {}) => ({
  Type: 'Action',
  ActionName,
  Parameters,
});

describe('a use of a connection', () => {
  it.each([
    ['by its name', { connectionName: 'jira' }, 'jira', false],
    ['that only the flow knows', { 'connectionName.$': '$.connection' }, undefined, true],
    ['that is a path', { connectionName: '$.connection' }, undefined, true],
    ['behind a placeholder', { connectionName: '{{$.connection}}' }, undefined, true],
    ['with a placeholder in it', { connectionName: 'jira_{{$.region}}' }, undefined, true],
    ['by its name beside a path', { connectionName: 'a', 'connectionName.$': '$.b' }, 'a', true],
    ['that is an object', { connectionName: { token: CANARY } }, undefined, false],
    ['that is empty', { connectionName: ' ' }, undefined, false],
    ['of none', { headers: [{ key: 'Authorization', value: CANARY }] }, undefined, false],
  ])('is kept with its action, %s', async (...row) => {
    const [, definition, connectionName, isDynamic] = row;

    const shown = await showing({ a: httpAction(definition) });

    expect(shown.connectionUses).toEqual([{ action: 'post', connectionName, isDynamic }]);
    expect(JSON.stringify(shown)).not.toContain(CANARY);
  });

  it('is no use of a flow or a job spec', async () => {
    const job = { type: 'ZIS::JobSpec', properties: { definition: { connectionName: 'jira' } } };

    const shown = await showing({ job, flow: flow({}) });

    expect(shown.connectionUses).toEqual([]);
  });
});

describe('a call of an action', () => {
  const callsOf = async (States: unknown) => {
    const { actionCalls } = await showing({ key: flow(States) });
    return actionCalls;
  };

  it.each([
    ['zis:acme_linker:action:post_issue', 'post_issue'],
    ['ZIS:acme_linker:Action:post', 'post'],
    ['zis:acme_linker:action:CreateLink', 'CreateLink'],
    [' zis:acme-linker:action:post ', 'post'],
  ])('is told by its name: %s', async (name, action) => {
    const found = await callsOf({ Post: calling(name, { token: CANARY }) });

    expect(found).toEqual([{ flow: 'sync', action }]);
  });

  it.each([
    'zis:common:action:CreateLink',
    'zis:common:transform:Jq',
    'zis:acme_linker:flow:sync',
    'zis:acme_linker:action:',
    'a zis:acme_linker:action:post',
    'post',
  ])('is not taken for one by the name %s', async (name) => {
    const found = await callsOf({ Post: calling(name) });

    expect(found).toEqual([]);
  });

  it('is found in states within states, once for each', async () => {
    const post = calling('zis:acme_linker:action:post');

    const found = await callsOf({
      First: post,
      Each: { Type: 'Map', Iterator: { States: { Inner: post } } },
    });

    expect(found).toEqual([
      { flow: 'sync', action: 'post' },
      { flow: 'sync', action: 'post' },
    ]);
  });
});
