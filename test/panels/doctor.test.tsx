import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { version } from '../../manifest.json';
import { writesOf } from '../support/connections.ts';
import { checked, openDoctor, region, row, serveFiles } from '../support/doctor.ts';
import { renderApp } from '../support/render-app.tsx';

beforeEach(() => serveFiles({ date: new Date().toUTCString() }));
afterEach(() => void vi.restoreAllMocks());

describe('the check of the app', () => {
  it('is not for agents, who have no menu', async () => {
    await renderApp({ state: { role: 'agent' } });

    await screen.findByRole('heading', { name: 'Links' });
    expect(screen.queryByRole('button', { name: 'App menu' })).not.toBeInTheDocument();
  });

  it('asks for nothing before it is opened', async () => {
    const { zaf } = await renderApp();
    await screen.findByRole('button', { name: 'App menu' });

    expect(zaf.requests.filter(({ url }) => url.includes('job_specs'))).toEqual([]);
  });

  it('finds all in order where all is, and writes nothing', async () => {
    const { zaf } = await openDoctor();

    const { states } = await checked();

    expect(screen.getByText('Checked all. Nothing needs attention.')).toHaveRole('status');
    expect(states('Person and place')).toEqual({
      ...{ 'Your role': 'Good', Place: 'Good', 'Version of the app': 'Good' },
      ...{ 'Zendesk’s script': 'Cannot be known', 'Clock of this computer': 'Good' },
    });
    expect(states('Settings')).toMatchObject({
      ...{ integration: 'Good', link_types: 'Good', object_urls: 'Not set up' },
      ...{ activecampaign_token: 'Good', make_token: 'Good' },
    });
    expect(new Set(Object.values(states('Answers of the systems')))).toEqual(new Set(['Good']));
    expect(Object.keys(states('Answers of the systems'))).toHaveLength(11);
    expect(writesOf(zaf)).toEqual([]);
  });

  it('says what it found, with the time that each call took', async () => {
    await openDoctor();

    await checked();

    expect(row('Your role')).toHaveTextContent('Admin.');
    expect(row('Place')).toHaveTextContent(
      'support, ticket_sidebar, account acme, installation 1.',
    );
    expect(row('Version of the app')).toHaveTextContent(`${version}, framework 2.0, app 1.`);
    expect(row('Integration in use')).toHaveTextContent('The account has “acme_linker”.');
    expect(row('Links of this ticket')).toHaveTextContent(/Answered after \d+ ms\.Records: 1\./);
    expect(row('make_apps')).toHaveTextContent('“acme-crm, acme-billing”');
    expect(row('make_token')).toHaveTextContent('The app cannot read it');
    expect(row('Make connections of acme-billing')).toHaveTextContent('listMakeConnections');
    expect(row('Browser')).toHaveTextContent(navigator.userAgent);
  });

  it('shows each result as it comes', async () => {
    let release: (() => void) | undefined;
    await openDoctor({}, (zaf) => {
      const request = zaf.client.request.bind(zaf.client);
      zaf.client.request = async (options) => {
        if (options.url.includes('show_many')) {
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        }
        return request(options);
      };
    });

    expect(await screen.findByText(/^Checked \d+ of \d+…/)).toHaveRole('status');
    await expect.poll(() => row('Make connections of acme-crm').textContent).toMatch(/Good/);
    expect(row('Tickets')).toHaveTextContent('Checking…');
    release?.();

    await checked();
    expect(row('Tickets')).toHaveTextContent('Records: 1.');
  });

  it('takes the focus, and gives it back to the menu', async () => {
    const { user } = await openDoctor();
    expect(screen.getByRole('heading', { name: 'Check of this app' })).toHaveFocus();

    await user.click(within(await region()).getByRole('button', { name: 'Close' }));

    expect(screen.queryByRole('region', { name: 'Check of this app' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'App menu' })).toHaveFocus();
  });

  it('works by keyboard alone, and opens a second time', async () => {
    const { user } = await renderApp();
    const menu = await screen.findByRole('button', { name: 'App menu' });
    menu.focus();

    await user.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Check this app' });
    await user.keyboard('{Enter}');
    await region();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Run again' })).toHaveFocus();
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'App menu' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Check this app' }));

    expect(await region()).toBeVisible();
  });

  it('runs again, and finds what has changed', async () => {
    const { user, zaf } = await openDoctor();
    await checked();
    zaf.failureOf = ({ url }) => (url.includes('job_specs') ? { status: 500 } : undefined);

    await user.click(screen.getByRole('button', { name: 'Run again' }));

    expect(await screen.findByText('Checked all. 1 point needs attention.')).toBeVisible();
    expect(row('Job specs')).toHaveTextContent('Not working');
  });

  it('is left without a word when it is closed before it is through', async () => {
    let release: (() => void) | undefined;
    const { user, zaf } = await openDoctor({}, (emulated) => {
      release = emulated.hold();
    });
    const asked = zaf.requests.length;

    await user.click(within(await region()).getByRole('button', { name: 'Close' }));
    release?.();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(zaf.requests.length).toBeLessThan(asked + 5);
    expect(screen.queryByRole('region', { name: 'Check of this app' })).not.toBeInTheDocument();
  });
});
