import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anApiKeyConnection, anOauthClient, anOauthConnection } from '../../sandbox/builders.ts';
import { CANARY, noConnections } from '../../sandbox/world.ts';
import { masked } from '../../src/panels/doctor/masked.ts';
import { aHealthyWorld, checked, openDoctor, serveFiles } from '../support/doctor.ts';
import { answered } from '../support/links.ts';
import { tracesOf, watchConsole } from '../support/traces.ts';

beforeEach(() => serveFiles());
afterEach(() => void vi.restoreAllMocks());

describe('the report', () => {
  it('holds what the screen shows, as text', async () => {
    const { user } = await openDoctor();
    await checked();

    await user.click(screen.getByRole('button', { name: 'Copy report' }));

    expect(await screen.findByText('The report is copied.')).toHaveRole('status');
    const report = await navigator.clipboard.readText();
    expect(report).toMatch(/^# Check of this app\n\d{4}-\d\d-\d\dT/);
    expect(report).toContain('## Settings\n\n- **integration**: Good\n  “acme_linker”\n');
    expect(report).toMatch(
      /- \*\*Connections \(listAllConnections\)\*\*: Good\n {2}Answered after/,
    );
    expect(report).toContain('- **Your role**: Good\n  Admin.');
    expect(report).toContain('- **Windows**: Cannot be known');
  });

  it('is there to be copied by hand, line by line, where copying is blocked', async () => {
    const { user } = await openDoctor();
    await checked();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));

    await user.click(screen.getByRole('button', { name: 'Copy report' }));

    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text to copy' });
    expect(field).toHaveFocus();
    expect(field.value.split('\n').length).toBeGreaterThan(40);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });
});

describe('a secret', () => {
  /** In every place where one is, and in those where none belongs. */
  const aWorldOfSecrets = () =>
    aHealthyWorld({
      settings: {
        ...aHealthyWorld().settings,
        ...{ object_urls: `a = https://x.example/${CANARY}/{value}`, link_types: `jira=${CANARY}` },
        ...{ ticket_side: CANARY, make_apps: `acme-crm, ${CANARY}` },
      },
      connections: {
        ...noConnections(),
        api_key: [anApiKeyConnection({ name: 'shop_key', api_key: CANARY })],
        oauth: [anOauthConnection({ name: 'crm_oauth' })],
      },
      oauthClients: [anOauthClient({ client_secret: CANARY })],
    });

  it.each([
    ['nothing fails', undefined],
    ['errors say it aloud', answered(422, { errors: [{ title: `The key ${CANARY} is odd` }] })],
    ['an error is nothing but it', answered(401, CANARY)],
  ])('is neither in the check nor in its report when %s', async (_, failure) => {
    const consoleCalls = watchConsole();
    const opened = await openDoctor({ world: aWorldOfSecrets() }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('/links/') ? undefined : failure);
    });
    await checked();

    await opened.user.click(screen.getByRole('button', { name: 'Copy report' }));
    await screen.findByText('The report is copied.');

    const report = await navigator.clipboard.readText();
    const region = screen.getByRole('region', { name: 'Check of this app' });
    expect(region.outerHTML).not.toContain(CANARY);
    expect(report).not.toContain(CANARY);
    expect(report).toContain('•••');
    // The other panels show settings as they are, and the names of apps are in addresses.
    const traces = await tracesOf(CANARY, opened, consoleCalls);
    expect(traces.filter((place) => !['page', 'react', 'urls', 'queries'].includes(place))).toEqual(
      [],
    );
  });
});

describe('what is hidden of a text', () => {
  it.each([
    CANARY,
    '550e8400-e29b-41d4-a716-446655440000',
    'd41d8cd98f00b204e9800998ecf8427e',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    'xoxb-123456789012-abcDEF123456ghiJKL789',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'abcdefghijklmnopqrstuvwxyz1',
    'qwertyuiopasdfghjklzxcvbnmqwertyui',
    'QmFzZTY0IHRleHQgd2l0aCBzbGFzaA==',
  ])('is a token: %s', (token) => {
    const text = masked(`a ${token}, b`);

    expect(text).toMatch(/^a [•.]+, b$/);
  });

  it.each([
    ['https://acme.example/?key=abc&id={value}', 'https://acme.example/?key=•••&id={value}'],
    ['https://mina:hunter2@acme.example/', 'https://•••@acme.example/'],
  ])('is what an address carries: %s', (address, text) => {
    expect(masked(address)).toBe(text);
  });

  it.each([
    'acme_jira_link_for_tickets_2024',
    'zendesk:ticket{ticket_id}',
    'jira = https://acme2.atlassian.net/browse/{value}',
    'listActiveCampaignConnections',
    'zendesk-support-jira-connector-v2',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0.0.0 Safari/537.36',
    'acme-crm, acme-billing-1, eu1.make.com, https://acme.api-us1.com',
  ])('is not a name: %s', (text) => {
    expect(masked(text)).toBe(text);
  });
});
