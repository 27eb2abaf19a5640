import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { CANARY } from '../../sandbox/world.ts';
import { choose, fill } from '../support/acts.ts';
import { namesListed, rowOf } from '../support/connections-list.ts';
import { press } from '../support/connections.ts';
import { aMakeWorld, openMake } from '../support/make.ts';
import { tracesOf, watchConsole } from '../support/traces.ts';

const sixty = () =>
  Array.from({ length: 60 }, (_, index) =>
    aMakeConnection({
      ...{ name: `acme-crm${index + 1}`, label: `Region ${index + 1}` },
      type: index % 3 ? 'apikey' : 'oauth',
    }),
  );

describe('the list of Make connections', () => {
  it("shows an app's connections with label, name and type in words", async () => {
    await openMake();

    expect(await rowOf('Acme key')).toHaveTextContent('Acme keyacme-crmBasic or API key');
    expect(await rowOf('Acme OAuth')).toHaveTextContent('Acme OAuthacme-crm2OAuth');
    expect(screen.getByText('2 connections')).toHaveRole('status');
    expect(screen.getByRole('heading', { name: 'Make' })).toBeVisible();
  });

  it('shows a type that it does not know as it came', async () => {
    await openMake({ world: aMakeWorld([aMakeConnection({ label: 'Odd', type: 'digest' })]) });

    expect(await rowOf('Odd')).toHaveTextContent('Oddacme-crmdigest');
  });

  it('shows what has no label by its name, and what has no name without actions', async () => {
    const world = aMakeWorld([aMakeConnection({ label: '' }), aMakeConnection({ name: '' })]);
    world.make.apps[0]?.connections.push(aMakeConnection({ name: '', label: '' }));
    await openMake({ world });

    expect(await rowOf('acme-crm')).toHaveTextContent(/^acme-crmBasic/);
    const nameless = await rowOf('Connection without a name');
    expect(within(nameless).queryByRole('button')).not.toBeInTheDocument();
    expect(within(await rowOf('Acme key')).queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows sixty, and filters them by any of their words', async () => {
    const { user, zaf } = await openMake({ world: aMakeWorld(sixty()) });
    expect(await screen.findByText('60 connections')).toHaveRole('status');
    const asked = zaf.requests.length;

    await fill(user, 'Filter Make connections', 'REGION 5');

    expect(await screen.findByText('11 of 60 connections')).toBeVisible();
    await fill(user, 'Filter Make connections', 'oauth');
    expect(await screen.findByText('20 of 60 connections')).toBeVisible();
    await fill(user, 'Filter Make connections', 'crm60');
    expect(await screen.findByText('1 of 60 connections')).toBeVisible();
    expect(namesListed()).toEqual(['Region 60']);
    expect(zaf.requests).toHaveLength(asked);
  });

  it('says that nothing matches, and clears the filter', async () => {
    const { user } = await openMake();
    await fill(user, 'Filter Make connections', 'nothing of the kind');
    expect(await screen.findByText('No connection matches.')).toBeVisible();

    await press(user, 'Clear filter');

    expect(await rowOf('Acme key')).toBeVisible();
    expect(screen.getByLabelText('Filter Make connections')).toHaveFocus();
  });
});

describe('the choice of a Make app', () => {
  it("shows another app's connections", async () => {
    const { user } = await openMake();
    await rowOf('Acme key');

    await user.selectOptions(await screen.findByLabelText('App'), 'acme-billing');

    expect(await rowOf('Billing key')).toBeVisible();
    expect(screen.queryByRole('listitem', { name: 'Acme key' })).not.toBeInTheDocument();
    expect(screen.getByText('1 connection')).toBeVisible();
  });

  it('is no choice where there is one app', async () => {
    const world = aMakeWorld();
    world.settings = { ...world.settings, make_apps: 'acme-billing' };
    await openMake({ world });

    expect(await screen.findByText('App: acme-billing')).toBeVisible();
    expect(await rowOf('Billing key')).toBeVisible();
    expect(screen.queryByLabelText('App')).not.toBeInTheDocument();
  });

  it('asks before a half-typed form is left for another app', async () => {
    const { user } = await openMake();
    await press(user, 'Add connection');
    await fill(user, 'Label', 'Half a la');

    await user.selectOptions(screen.getByLabelText('App'), 'acme-billing');

    const question = await screen.findByRole('alertdialog', { name: 'Discard what you typed?' });
    expect(screen.getByLabelText('App')).toHaveValue('acme-crm');
    await user.click(within(question).getByRole('button', { name: 'Keep typing' }));
    expect(screen.getByLabelText('Label')).toHaveValue('Half a la');

    await user.selectOptions(screen.getByLabelText('App'), 'acme-billing');
    await press(user, 'Discard');

    expect(await rowOf('Billing key')).toBeVisible();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByLabelText('App')).toHaveValue('acme-billing');
    expect(screen.getByLabelText('App')).toHaveFocus();
  });
});

describe('the details of a Make connection', () => {
  const open = async (title: string, ...args: Parameters<typeof openMake>) => {
    const opened = await openMake(...args);
    const row = await rowOf(title);
    await opened.user.click(within(row).getByText('Details'));
    return { ...opened, row };
  };

  it('are read when somebody wants to see them', async () => {
    const { row, zaf } = await open('Acme OAuth');

    expect(await within(row).findByText('Acme CRM')).toBeVisible();
    expect(row).toHaveTextContent('Connected systemAcme CRM');
    expect(row).toHaveTextContent('App version1');
    expect(row).toHaveTextContent('https://www.make.com/oauth/cb/acme-crm2');
    expect(zaf.requests.filter(({ url }) => url.includes('/connections/acme-crm'))).toHaveLength(1);
  });

  it('copy the redirect URI', async () => {
    const { user } = await open('Acme OAuth');

    await user.click(await screen.findByRole('button', { name: 'Copy redirect URI' }));

    expect(await screen.findByText(/^Copied: https:\/\/www\.make\.com/)).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toBe('https://www.make.com/oauth/cb/acme-crm2');
  });

  it('say that there are none', async () => {
    const { row } = await open('Acme key');

    expect(await within(row).findByText('Connected system')).toBeVisible();
    expect(row).toHaveTextContent('Redirect URInone recorded');
    expect(within(row).queryByRole('button', { name: /Copy/ })).not.toBeInTheDocument();
  });

  it('say why they could not be read, in that row alone', async () => {
    const { user, zaf, row } = await open('Acme key', { world: aMakeWorld() }, (zaf) => {
      zaf.failureOf = ({ url }) =>
        url.endsWith('/connections/acme-crm') ? { status: 404, responseText: '' } : undefined;
    });
    const alert = await within(row).findByRole('alert');
    expect(alert).toHaveTextContent(/^The details could not be loaded\.Make does not know this/);

    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await within(row).findByText('Redirect URI')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

it('leaves no secret anywhere, and puts placeholders into headers alone', async () => {
  const consoleCalls = watchConsole();
  const opened = await openMake();
  const { user, zaf } = opened;
  await user.click(within(await rowOf('Acme OAuth')).getByText('Details'));
  await within(await rowOf('Acme OAuth')).findByText('Acme CRM');
  await press(user, 'Add connection');
  await fill(user, 'Label', 'New one');
  await press(user, 'Create connection');
  await screen.findByText(/^Created New one/);
  await choose(user, 'Acme key', 'Edit');
  await fill(user, 'Label', 'Renamed');
  await press(user, 'Save');
  await screen.findByText(/^Saved Renamed/);
  await choose(user, 'Renamed', 'Recreate');
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Recreate' }),
  );
  await screen.findByText(/^Make has recreated/);
  await choose(user, 'Renamed', 'Delete');
  await fill(user, 'Type “acme-crm” to delete it', 'acme-crm');
  await press(user, 'Delete connection');
  await screen.findByText(/^Deleted Renamed/);

  expect(await tracesOf(CANARY, opened, consoleCalls)).toEqual([]);
  const calls = zaf.requests.filter(({ url }) => url.includes('make.com'));
  expect(calls.length).toBeGreaterThan(8);
  for (const { headers, secure, ...others } of calls) {
    expect(headers).toEqual({ Authorization: 'Token {{setting.make_token}}' });
    expect(secure).toBe(true);
    expect(JSON.stringify(others)).not.toContain('{{');
  }
});
