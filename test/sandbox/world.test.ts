// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { CANARY } from '../../sandbox/world.ts';

describe('the seeded world', () => {
  test('is the same at every start', () => {
    expect(JSON.stringify(createWorld())).toBe(JSON.stringify(createWorld()));
  });

  test('has a ticket with 500 links, one with none, and no two links alike', () => {
    const { links, tickets } = createWorld();
    const counts = tickets.map(
      ({ id }) => links.filter((link) => link.left_object.name === `zendesk:ticket${id}`).length,
    );

    expect(counts).toEqual([8, 2, 500, 0, 10]);
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
  });

  test('has 130 connections of valid and different names', () => {
    const names = Object.values(createWorld().connections)
      .flat()
      .map(({ name }: { name: string }) => name);

    expect(names).toHaveLength(130);
    expect(new Set(names).size).toBe(130);
    expect(names.filter((name) => !/^[\w-]{3,64}$/.test(name))).toEqual([]);
  });

  test('plants the canary in every secret there is', () => {
    const { api_key, basic_auth, bearer_token, oauth } = createWorld().connections;
    const secrets = [
      ...api_key.map((one) => one.api_key),
      ...basic_auth.map((one) => one.password),
      ...bearer_token.map((one) => one.token),
      ...oauth.flatMap((one) => [one.access_token, one.oauth_access_token_response_body]),
      ...oauth.map((one) => one.refresh_token).filter((token) => token !== ''),
    ];

    expect(secrets.filter((secret) => !secret.includes(CANARY))).toEqual([]);
  });
});
