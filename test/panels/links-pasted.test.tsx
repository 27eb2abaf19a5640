import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fill } from '../support/acts.ts';
import { openAddForm } from '../support/link-forms.ts';
import { jira, slack } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';

const ACME_7 = 'https://acme.atlassian.net/browse/ACME-7';

const create = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Create link' }));

const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const metadataShown = (): unknown => JSON.parse(valueOf('Metadata'));

describe('an address that is pasted as the object', () => {
  it('becomes name, type and metadata to look at, and is sent only on demand', async () => {
    const { world, user, writes } = await openAddForm();
    await user.selectOptions(screen.getByLabelText('Link type'), 'slack_thread');

    await fill(user, 'Object', ACME_7);

    expect(
      await screen.findByText(/^Recognised: Jira, ACME-7 at acme.atlassian.net/),
    ).toBeVisible();
    expect(valueOf('Object')).toBe('jira:ACME-7');
    expect(valueOf('Link type')).toBe('jira_issue');
    expect(metadataShown()).toEqual({ url: ACME_7, key: 'ACME-7' });
    expect(writes()).toEqual([]);

    await create(user);

    expect(await screen.findByText('Created jira:ACME-7.')).toBeVisible();
    expect(world.links).toMatchObject([
      {
        link_type: 'jira_issue',
        right_object: { name: 'jira:ACME-7', metadata: { url: ACME_7, key: 'ACME-7' } },
      },
    ]);
  });

  it('takes nothing away from metadata that was typed', async () => {
    const { user } = await openAddForm();
    await fill(user, 'Metadata', '{"key":"my own","team":"Blue"}');

    await fill(user, 'Object', ACME_7);

    expect(metadataShown()).toEqual({ url: ACME_7, key: 'my own', team: 'Blue' });
  });

  it('takes nothing away from metadata that is half typed', async () => {
    const { user } = await openAddForm();
    await fill(user, 'Metadata', '{"team":');

    await fill(user, 'Object', ACME_7);

    expect(valueOf('Object')).toBe('jira:ACME-7');
    expect(valueOf('Metadata')).toBe('{"team":');
  });

  it('takes nothing away from metadata that is typed as fields, and leaves the fields', async () => {
    const { user } = await openAddForm();
    await user.click(screen.getByRole('button', { name: 'Edit as fields' }));
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await fill(user, 'Key 1', 'team');
    await fill(user, 'Value of team', 'Blue');

    await fill(user, 'Object', ACME_7);

    expect(valueOf('Value of team')).toBe('Blue');
    expect(valueOf('Value of url')).toBe(ACME_7);
  });

  it('takes the place of an address that was pasted before, not of what was typed', async () => {
    const { user } = await openAddForm();
    await fill(user, 'Object', 'https://acme.slack.com/archives/C024BE91L/p1772435520004300');
    expect(metadataShown()).toMatchObject({ channel: 'C024BE91L' });
    await fill(user, 'Metadata', valueOf('Metadata').replace('{', '{"team":"Blue",'));

    await fill(user, 'Object', ACME_7);

    expect(valueOf('Object')).toBe('jira:ACME-7');
    expect(valueOf('Link type')).toBe('jira_issue');
    expect(metadataShown()).toEqual({ team: 'Blue', url: ACME_7, key: 'ACME-7' });
  });

  it('is recognised as a duplicate too, before anything is sent', async () => {
    const { user, writes } = await openAddForm({ world: aWorld({ links: [jira('ACME-7')] }) });
    await fill(user, 'Object', ACME_7);

    await create(user);

    expect(await screen.findByText(/already has this link/)).toBeVisible();
    expect(writes()).toEqual([]);
  });
});

describe('an address that was typed', () => {
  it('becomes a name when it is to be created, and waits for another look', async () => {
    const { world, user, writes } = await openAddForm();
    await user.type(screen.getByLabelText('Object'), ACME_7);
    expect(valueOf('Object')).toBe(ACME_7);

    await create(user);

    expect(await screen.findByText(/^Recognised: Jira, ACME-7/)).toBeVisible();
    expect(valueOf('Object')).toBe('jira:ACME-7');
    expect(writes()).toEqual([]);

    await create(user);

    await screen.findByText('Created jira:ACME-7.');
    expect(world.links).toHaveLength(1);
  });
});

describe('an address whose host says little', () => {
  it('stays the name itself where no system is known, and that is said', async () => {
    const { world, user, writes } = await openAddForm();

    await fill(user, 'Object', 'https://wiki.acme.example/page?id=7#top');

    expect(await screen.findByText(/^An address at wiki.acme.example, which is no/)).toBeVisible();
    expect(valueOf('Object')).toBe('https://wiki.acme.example/page?id=7');
    expect(writes()).toEqual([]);

    await create(user);

    await screen.findByText('Created https://wiki.acme.example/page?id=7.');
    expect(world.links[0]?.right_object).toMatchObject({
      name: 'https://wiki.acme.example/page?id=7',
      metadata: { url: 'https://wiki.acme.example/page?id=7#top' },
    });
  });

  it('is doubted where the other links of that system are somewhere else', async () => {
    const links = [jira('ACME-1', { url: 'https://other.atlassian.net/browse/ACME-1' })];
    const { user } = await openAddForm({ world: aWorld({ links }) });

    await fill(user, 'Object', ACME_7);

    expect(
      await screen.findByText(
        'The other Jira links of this ticket are at other.atlassian.net, not at acme.atlassian.net.',
      ),
    ).toBeVisible();
  });

  it('is not doubted where one of them is there, nor for links of other systems', async () => {
    const links = [
      jira('ACME-1', { url: 'https://other.atlassian.net/browse/ACME-1' }),
      jira('ACME-2', { url: 'https://acme.atlassian.net/browse/ACME-2' }),
      slack('C1', { url: 'https://acme.slack.com/archives/C1' }),
    ];
    const { user } = await openAddForm({ world: aWorld({ links }) });

    await fill(user, 'Object', ACME_7);

    await screen.findByText(/^Recognised/);
    expect(screen.queryByText(/^The other/)).not.toBeInTheDocument();
  });

  it('is told how other links of the system are named, where that is otherwise', async () => {
    const odd = { ...jira('1'), right_object: { name: 'jira-cloud/10042', metadata: {} } };
    odd.right_object.metadata = { url: 'https://acme.atlassian.net/browse/ACME-1' };
    const { user } = await openAddForm({ world: aWorld({ links: [odd] }) });

    await fill(user, 'Object', ACME_7);

    expect(
      await screen.findByText('Other links of that system are named like jira-cloud/10042.'),
    ).toBeVisible();
  });
});
