import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anApiKeyConnection, aBundle } from '../../sandbox/builders.ts';
import { type Bundle, noConnections } from '../../sandbox/world.ts';
import { aBundleUsing, openConnections, rowOf } from '../support/connections-list.ts';
import { answered } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';

const withBundles = (bundles: Bundle[], uninstalledJobSpecs: string[] = []) =>
  aWorld({
    ...{ bundles, uninstalledJobSpecs },
    connections: {
      ...noConnections(),
      api_key: ['jira', 'Jira', 'shop'].map((name) => anApiKeyConnection({ name })),
    },
  });

const links = aBundleUsing('acme_links', {
  actions: { create_issue: 'jira', find_issue: 'jira', archive: 'wiki' },
  flows: { on_comment: ['create_issue'] },
  jobSpecs: { comments: 'on_comment', updates: 'on_comment' },
});
const crm = aBundleUsing('acme_crm', { flows: { escalate: ['create_issue'] } });
const dynamic = aBundleUsing('acme_any', { actions: { notify: '$.input.connection' } });

const isOf = (part: string) => (options: { readonly url: string }) =>
  options.url.includes(part) ? answered(403, 'Only admin user is allowed') : undefined;

describe('where a connection is used', () => {
  it('is said by bundle and action, flow, and job spec, installed or not', async () => {
    const { user } = await openConnections({ world: withBundles([links, crm], ['updates']) });
    const row = await rowOf('jira');

    await user.click(await within(row).findByText('Used by 2 actions'));

    const [use, other] = within(within(row).getAllByRole('list')[0] ?? row)
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent.includes('›'));
    expect(use).toHaveTextContent('acme_links › create_issue');
    expect(use).toHaveTextContent('Flow on_comment');
    expect(use).toHaveTextContent('Flow escalate');
    expect(use).toHaveTextContent('Job spec comments: installed');
    expect(use).toHaveTextContent('Job spec updates: not installed');
    expect(other).toHaveTextContent('acme_links › find_issue');
    expect(other).toHaveTextContent('No flow calls this action.');
  });

  it('is nowhere for a name that differs only in a capital', async () => {
    await openConnections({ world: withBundles([links]) });

    expect(await within(await rowOf('Jira')).findByText('No flow names it.')).toBeVisible();
  });

  it('is left open where flows choose a connection as they run', async () => {
    await openConnections({ world: withBundles([links, dynamic]) });

    expect(await screen.findByText(/Those uses cannot be seen here/)).toBeVisible();
    expect(await rowOf('shop')).toHaveTextContent(
      'No flow names it; some flows choose a connection as they run.',
    );
  });

  it('is not claimed of anything before all is known', async () => {
    await openConnections({ world: withBundles([links]) }, (zaf) => {
      zaf.failureOf = ({ url }) => (/bundles\/[\w-]+$/.test(url) ? answered(500) : undefined);
    });

    expect(await screen.findByText(/could not be read in full/)).toBeVisible();
    const row = await rowOf('shop');
    expect(row).not.toHaveTextContent('No flow names it');
    expect(row).not.toHaveTextContent('Used by');
  });

  it('is not known of a bundle that came without its content, which is named', async () => {
    await openConnections({ world: withBundles([aBundle({ name: 'bare', resources: {} })]) });

    expect(await screen.findByText(/The content of bare could not be read/)).toBeVisible();
    expect(await rowOf('shop')).not.toHaveTextContent('No flow names it');
  });

  it.each([['/bundles'], ['/job_specs']])(
    'needs an admin role to be read from %s, and never hides the list',
    async (part) => {
      const { user, zaf } = await openConnections({ world: withBundles([links]) }, (emulated) => {
        emulated.failureOf = isOf(part);
      });

      const problem = await screen.findByText(/an admin role is needed/);
      expect(problem).toHaveTextContent('Zendesk says: Only admin user is allowed HTTP 403');
      expect(await rowOf('jira')).toBeVisible();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();

      zaf.failureOf = () => undefined;
      await user.click(screen.getByRole('button', { name: 'Try again' }));

      expect(await within(await rowOf('jira')).findByText('Used by 2 actions')).toBeVisible();
      await waitFor(() => expect(screen.queryByText(/admin role/)).not.toBeInTheDocument());
    },
  );

  it('is looked at again with the list', async () => {
    const { user, world } = await openConnections({ world: withBundles([]) });
    await within(await rowOf('jira')).findByText('No flow names it.');

    world.bundles.push(links);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(await within(await rowOf('jira')).findByText('Used by 2 actions')).toBeVisible();
  });
});

describe('connections that flows use and that do not exist', () => {
  it('are named with bundle and action', async () => {
    await openConnections({ world: withBundles([links, crm]) });

    const missing = await screen.findByRole('list', { name: 'Missing names' });

    expect(missing).toHaveTextContent(/^wikiacme_links › archive$/);
    expect(screen.getByText('Flows use 1 connection that does not exist')).toBeVisible();
  });

  it('are named even where there is no connection at all', async () => {
    await openConnections({ world: aWorld({ bundles: [links] }) });

    const missing = await screen.findByRole('list', { name: 'Missing names' });

    expect(within(missing).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText(/has no connections/)).toBeVisible();
  });

  it('are not claimed while connections may still come', async () => {
    const world = withBundles([links]);
    world.connections.api_key = Array.from({ length: 130 }, (_, index) =>
      anApiKeyConnection({ name: `key_${index}` }),
    );

    await openConnections({ world }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('page%5Bafter') ? answered(500) : undefined);
    });

    await screen.findByText('100 connections so far');
    expect((await screen.findAllByText('No flow names it.')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('list', { name: 'Missing names' })).not.toBeInTheDocument();
  });
});
