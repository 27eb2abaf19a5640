import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBundle } from '../../sandbox/builders.ts';
import { CANARY } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { openAddForm } from '../support/link-forms.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';

/** A flow that links with this type; one that begins with `$` is only known as it runs. */
const flowOf = (linkType: string) => ({
  type: 'ZIS::Flow',
  properties: {
    name: 'flow',
    definition: {
      StartAt: 'Link',
      States: {
        Link: {
          Type: 'Action',
          ActionName: 'zis:common:action:CreateLink',
          Parameters: linkType.startsWith('$')
            ? { 'link_type.$': linkType }
            : { link_type: linkType },
          End: true,
        },
      },
    },
  },
});

const bundleOf = (name: string, ...linkTypes: readonly string[]) =>
  aBundle({
    name,
    resources: Object.fromEntries(linkTypes.map((type, index) => [`flow_${index}`, flowOf(type)])),
  });

const optionsFrom = async (source: string) =>
  within(await screen.findByRole('group', { name: source }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('the link types of a new link', () => {
  it('come from the settings and the bundles, each under its source', async () => {
    const bundles = [bundleOf('trackers', 'jira_issue', 'linear_issue'), bundleOf('crm', 'case')];

    const { user } = await openAddForm({ world: aWorld({ bundles }) });

    expect(await optionsFrom('from bundle trackers')).toEqual(['linear_issue']);
    expect(await optionsFrom('from bundle crm')).toEqual(['case']);
    expect(await optionsFrom('from the settings')).toEqual(['Jira issues', 'slack_thread']);
    expect(screen.getByText('from the settings & from bundle trackers')).toBeVisible();

    await user.selectOptions(screen.getByLabelText('Link type'), 'linear_issue');
    expect(screen.getByText('from bundle trackers')).toBeVisible();
  });

  it('name what was seen on this ticket among their sources', async () => {
    const links = [jira('ACME-1')];

    await openAddForm({ world: aWorld({ links }) });

    expect(await screen.findByText('from the settings & seen here')).toBeVisible();
  });

  it('are used as they are chosen', async () => {
    const { world, user } = await openAddForm({
      world: aWorld({ bundles: [bundleOf('crm', 'case')] }),
    });
    await optionsFrom('from bundle crm');

    await user.selectOptions(screen.getByLabelText('Link type'), 'case');
    await fill(user, 'Object', 'crm:7');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    await screen.findByText('Created crm:7.');
    expect(world.links).toMatchObject([{ link_type: 'case' }]);
  });

  it('may be typed, and are asked for before anything is sent', async () => {
    const { world, user, zaf } = await openAddForm();
    await fill(user, 'Object', 'x:1');
    await user.selectOptions(screen.getByLabelText('Link type'), 'Another type…');

    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByText('Choose or type a link type.')).toBeVisible();
    expect(zaf.requests.some(({ type }) => type === 'POST')).toBe(false);

    await fill(user, 'Name of the link type', ' my_type ');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    await screen.findByText('Created x:1.');
    expect(world.links).toMatchObject([{ link_type: 'my_type' }]);
  });

  it('are not typed with * in them', async () => {
    const { world, user } = await openAddForm();
    await fill(user, 'Object', 'x:1');
    await user.selectOptions(screen.getByLabelText('Link type'), 'Another type…');
    await fill(user, 'Name of the link type', 'my_*');

    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByText(/holds \* cannot be written to/)).toBeVisible();
    expect(world.links).toEqual([]);
  });

  it('stay those of the settings when the bundles are refused, and that is said', async () => {
    await openAddForm({ world: aWorld({ bundles: [bundleOf('crm', 'case')] }) }, (zaf) => {
      zaf.failureOf = ({ url }) =>
        url.includes('/registry/') ? answered(403, 'Only admin user is allowed') : undefined;
    });

    expect(await screen.findByText(/^The integration’s bundles could not be read/)).toBeVisible();
    expect(await optionsFrom('from the settings')).toEqual(['Jira issues', 'slack_thread']);
    expect(screen.queryByRole('group', { name: /bundle/ })).not.toBeInTheDocument();
  });

  it('are said not to be whole where a flow makes up its own', async () => {
    await openAddForm({ world: aWorld({ bundles: [bundleOf('crm', '$.input.kind')] }) });

    expect(await screen.findByText(/^Some flows make up link types as they run/)).toBeVisible();
  });
});

describe('a secret in a bundle', () => {
  const leaky = aBundle({
    name: 'leaky',
    resources: {
      flow: flowOf('leaky_type'),
      call: {
        type: 'ZIS::Action::Http',
        properties: {
          name: 'call',
          definition: {
            method: 'POST',
            url: `https://api.example/?token=${CANARY}`,
            headers: [{ key: 'Authorization', value: `Bearer ${CANARY}` }],
            requestBody: { secret: CANARY },
            connectionName: 'crm_oauth',
          },
        },
      },
    },
  });

  it('is neither on the screen, nor in the cache, nor in the storage, nor in what is sent', async () => {
    const { queryClient, zaf } = await openAddForm({ world: aWorld({ bundles: [leaky] }) });
    await optionsFrom('from bundle leaky');

    const cached = JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state]),
    );

    expect(cached).toContain('leaky_type');
    expect(cached).not.toContain(CANARY);
    expect(document.body.innerHTML).toContain('leaky_type');
    expect(document.body.innerHTML).not.toContain(CANARY);
    expect(JSON.stringify([localStorage, sessionStorage].map(Object.entries))).not.toContain(
      CANARY,
    );
    expect(JSON.stringify([zaf.requests, zaf.invocations])).not.toContain(CANARY);
  });
});
