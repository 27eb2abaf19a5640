import { describe, expect, test } from 'vitest';
import { createLargeWorld, createWorld } from '../../sandbox/seed.ts';
import { CANARY, type World } from '../../sandbox/world.ts';

function linksByTicket({ links, tickets }: World): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { id } of tickets) {
    counts[id] = links.filter(({ left_object: { name } }) => name === `zendesk:ticket${id}`).length;
  }
  return counts;
}

describe('the seeded world', () => {
  test('is the same at every start', () => {
    expect(JSON.stringify(createWorld())).toBe(JSON.stringify(createWorld()));
  });

  test('has a ticket with 500 links, one with none, and no two links alike', () => {
    const world = createWorld();

    expect(linksByTicket(world)).toEqual({
      4411: 8,
      4412: 2,
      4413: 500,
      4414: 0,
      4415: 10,
      4416: 1,
      4417: 1,
      4418: 2,
      4419: 10,
    });
    expect(new Set(world.links.map(({ id }) => id)).size).toBe(world.links.length);
  });

  test('links one Jira issue to four tickets, one of them hidden from agents, and one thread to two', () => {
    const { links, hiddenFromAgents } = createWorld();
    const ticketsOf = (object: string) =>
      links
        .filter(({ right_object }) => right_object.name === object)
        .map(({ left_object }) => Number(left_object.name.replace(/\D/g, '')));

    const ofIssue = ticketsOf('jira:ACME-101');

    expect(ofIssue.sort()).toEqual([4411, 4416, 4417, 4418]);
    expect(hiddenFromAgents).toEqual([4416]);
    expect(ticketsOf('slack:C024BE91L-1772435520.004300')).toEqual([4411, 4418]);
  });

  test('has a large form with 5,000 links on one ticket, and the rest as it is', () => {
    const { 4420: loadTest, ...rest } = linksByTicket(createLargeWorld());

    expect(loadTest).toBe(5000);
    expect(rest).toEqual(linksByTicket(createWorld()));
  });

  test('has bundles whose link types no setting names, and one that is only known when a flow runs', () => {
    const { bundles, settings } = createWorld();
    const text = JSON.stringify(bundles);
    const types = new Set([...text.matchAll(/"link_type":"(\w+)"/g)].map(([, type = '']) => type));

    expect([...types].filter((type) => !String(settings.link_types).includes(type))).toEqual([
      'linear_issue',
      'salesforce_case',
    ]);
    expect(text).toContain('"link_type.$":"$.input.kind"');
  });

  test('has 130 connections of valid and different names', () => {
    const names = Object.values(createWorld().connections)
      .flat()
      .map(({ name }: { name: string }) => name);

    expect(names).toHaveLength(130);
    expect(new Set(names).size).toBe(130);
    expect(names.filter((name) => !/^[\w-]{3,64}$/.test(name))).toEqual([]);
  });

  test('has static connections without a domain, for Zendesk itself, and unchanged for more than a year', () => {
    const { api_key, basic_auth, bearer_token } = createWorld().connections;
    const ones = [...api_key, ...basic_auth, ...bearer_token];
    const count = (is: (one: (typeof ones)[number]) => boolean) => ones.filter(is).length;

    expect(count(({ allowed_domain }) => allowed_domain === '')).toBe(10);
    expect(count(({ allowed_domain }) => allowed_domain === 'acme.zendesk.com')).toBe(9);
    expect(count(({ updated_at }) => updated_at < '2025-03-02')).toBe(15);
  });

  test('has a client for each OAuth connection, or the built-in one, and a client that asks nobody', () => {
    const { connections, oauthClients } = createWorld();
    const systems = new Map<string | undefined, Set<string>>();
    for (const { name, oauth_client_uuid } of connections.oauth) {
      const client = oauthClients.find(({ uuid }) => uuid === oauth_client_uuid)?.name;
      const system = name.replace(/_[a-z]+$/, '');
      systems.set(client, (systems.get(client) ?? new Set()).add(system));
    }

    expect(Object.fromEntries([...systems].map(([client, names]) => [client, [...names]]))).toEqual(
      {
        jira_client: ['jira'],
        slack_client: ['slack'],
        salesworks_client: ['salesworks'],
        calendar_client: ['calendar'],
        'Acme CRM': ['crm_central'],
        docs_drive_client: ['docs_drive'],
        undefined: ['zendesk'],
      },
    );
    expect(
      oauthClients.filter(({ grant_type }) => grant_type === 'client_credentials'),
    ).toHaveLength(1);
  });

  test('has actions on connections that are there, that are not, and that only a running flow knows', () => {
    const { bundles, connections } = createWorld();
    const text = JSON.stringify(bundles);
    const names = [...text.matchAll(/"connectionName":"(\w+)"/g)].map(([, name]) => name);
    const known = Object.values(connections)
      .flat()
      .map(({ name }: { name: string }) => name);

    expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([
      'jira_production',
      'salesworks_production',
    ]);
    expect(names.filter((name) => !known.includes(String(name)))).toEqual(['wiki_production']);
    expect(text).toContain('"connectionName.$":"$.input.connection"');
  });

  test('has flows that call only actions which the bundles define', () => {
    const text = JSON.stringify(createWorld().bundles);
    const called = [...text.matchAll(/zis:acme_linker:action:(\w+)/g)].map(([, name]) => name);

    expect(called).not.toEqual([]);
    expect(
      called.filter((name) => !text.includes(`"ZIS::Action::Http","properties":{"name":"${name}"`)),
    ).toEqual([]);
  });

  test('plants the canary in every secret there is', () => {
    const { connections, oauthClients, integrations } = createWorld();
    const { api_key, basic_auth, bearer_token, oauth } = connections;
    const secrets = [
      ...oauthClients.map((one) => one.client_secret),
      ...integrations.map((one) => one.zendesk_oauth_client.secret),
      ...api_key.map((one) => one.api_key),
      ...basic_auth.map((one) => one.password),
      ...bearer_token.map((one) => one.token),
      ...oauth.flatMap((one) => [one.access_token, one.oauth_access_token_response_body]),
      ...oauth.map((one) => one.refresh_token).filter((token) => token !== ''),
    ];

    expect(secrets.filter((secret) => !secret.includes(CANARY))).toEqual([]);
  });
});
