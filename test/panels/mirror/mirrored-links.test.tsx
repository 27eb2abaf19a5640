import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../../sandbox/world.ts';
import { answered, jira } from '../../support/links.ts';
import { aMirroredWorld, FIELD, findCopy } from '../../support/mirror.ts';
import { reachableTexts } from '../../support/reachable.ts';
import { aWorld, renderApp } from '../../support/render-app.tsx';

const link = {
  ...{ type: 'jira_issue', name: 'jira:ACME-1', title: 'Printer on fire' },
  ...{ url: 'https://acme.atlassian.net/browse/ACME-1', status: 'In Progress' },
};

const copyOf = (links: readonly unknown[], more: object = {}) =>
  JSON.stringify({ zis_links: 1, at: '2026-03-02T09:12:00Z', links, ...more });

/** An agent whom ZIS refuses, on a ticket whose field holds that. */
const refuse = (value: string | null, ...prepare: [Parameters<typeof renderApp>[1]?]) =>
  renderApp(
    { world: aMirroredWorld(value), state: { role: 'agent' }, scenario: 'not-permitted' },
    ...prepare,
  );

const isAboutTicket = ({ url }: { readonly url: string }) => url === '/api/v2/tickets/101';

describe('an agent whom ZIS refuses', () => {
  it('is told once what is refused, and sees the copy of the links with its time', async () => {
    await refuse(copyOf([link, { type: 'slack_thread', name: 'slack:C1' }], { more: 3 }));

    const shown = await findCopy();
    expect(await within(shown).findByText(/^As of .*2026.* It is a copy/)).toBeVisible();
    const row = within(within(shown).getByRole('list', { name: 'Jira issues' })).getByRole(
      'listitem',
    );
    const address = within(row).getByRole('link', { name: 'Printer on fire' });
    expect(address).toHaveAttribute('href', link.url);
    expect(address).toHaveAttribute('target', '_blank');
    expect(address).toHaveAttribute('rel', 'noopener noreferrer');
    expect(row).toHaveTextContent(/Jira.*ACME-1.*In Progress/);
    expect(
      within(within(shown).getByRole('list', { name: 'slack_thread' })).getByText('C1'),
    ).toBeVisible();
    expect(within(shown).getByText('and 3 more')).toBeVisible();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(/The links could not be loaded.*Ask a Zendesk admin.*HTTP 403/);
    expect(alert).not.toHaveTextContent('mirror_field_id');
  });

  it('can do nothing with the copy', async () => {
    const { zaf } = await refuse(copyOf([link]));

    const shown = await findCopy();
    await within(shown).findByText('Printer on fire');

    expect(within(shown).queryAllByRole('button')).toEqual([]);
    expect(zaf.requests.filter(({ type }) => type !== 'GET')).toEqual([]);
  });

  it('waits aloud for the copy', async () => {
    await refuse(copyOf([link]), ({ client }) => {
      const ask = client.request.bind(client);
      client.request = (options) =>
        isAboutTicket(options) ? new Promise(() => undefined) : ask(options);
    });

    expect(await screen.findByText('Loading the copy of the links…')).toHaveRole('status');
  });

  it.each([
    ['nothing has been written yet', null],
    ['something else than a copy', 'See Jira'],
    ['this ticket has no links', copyOf([])],
    ['does not say when it was made', JSON.stringify({ zis_links: 1, links: [link] })],
  ])('is told that %s', async (words, value) => {
    await refuse(value);

    expect(await within(await findCopy()).findByText(new RegExp(words))).toBeVisible();
  });

  it('is told which setting is wrong when the ticket has no such field', async () => {
    const world = aMirroredWorld(copyOf([link]), { settings: { mirror_field_id: '99' } });
    await renderApp({ world, state: { role: 'agent' }, scenario: 'not-permitted' });

    const words = await within(await findCopy()).findByText(/no field with the number 99/);

    expect(words).toHaveTextContent('mirror_field_id');
  });

  it.each([
    [403, 'Zendesk does not permit this on this ticket'],
    [404, 'Zendesk does not know this ticket'],
    [500, 'Zendesk has a problem at the moment'],
  ])('can try again when the copy does not come (%i)', async (status, words) => {
    const { zaf, user } = await refuse(copyOf([link]), (emulated) => {
      emulated.failureOf = (options) => (isAboutTicket(options) ? answered(status) : undefined);
    });
    const alert = await within(await findCopy()).findByRole('alert');
    expect(alert).toHaveTextContent('The copy of the links could not be loaded.');
    expect(alert).toHaveTextContent(words);

    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('link', { name: 'Printer on fire' })).toBeVisible();
  });

  it('keeps the copy when it cannot be refreshed, and says that it is old', async () => {
    const { zaf, queryClient } = await refuse(copyOf([link]));
    await screen.findByText('Printer on fire');
    zaf.failureOf = (options) => (isAboutTicket(options) ? answered(500) : undefined);

    await queryClient.refetchQueries({ queryKey: ['zendesk-tickets'] });

    const shown = await findCopy();
    expect(await within(shown).findByRole('alert')).toHaveTextContent('could not be refreshed');
    expect(within(shown).getByText('Printer on fire')).toBeVisible();
  });

  it('sees hostile texts as texts, and no address but those of the web', async () => {
    const evil = { ...link, title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' };
    await refuse(copyOf([evil]));

    const shown = await findCopy();

    expect(await within(shown).findByText(evil.title)).toBeVisible();
    expect(within(shown).queryByRole('link')).not.toBeInTheDocument();
    expect(document.body.innerHTML).not.toContain('javascript:');
  });

  it('gets nothing else of the ticket into the cache', async () => {
    const world = aMirroredWorld(copyOf([link]));
    world.tickets = world.tickets.map((ticket) => ({
      ...ticket,
      description: CANARY,
      customFields: [...ticket.customFields, { id: 2, value: CANARY }],
    }));
    const { queryClient } = await renderApp({
      ...{ world, state: { role: 'agent' }, scenario: 'not-permitted' },
    });
    await screen.findByText('Printer on fire');

    const kept = queryClient.getQueryCache().getAll();

    expect(reachableTexts(kept.map(({ state }) => state))).toContain('Printer on fire');
    expect(reachableTexts(kept.map(({ state }) => state))).not.toContain(CANARY);
  });
});

describe('without the setting', () => {
  it('an agent is told of it as the way round, and the ticket is not asked for', async () => {
    const { zaf } = await renderApp({ state: { role: 'agent' }, scenario: 'not-permitted' });

    const alert = await screen.findByRole('alert');

    expect(alert).toHaveTextContent(/Ask a Zendesk admin.*“mirror_field_id”/);
    expect(zaf.requests.filter(isAboutTicket)).toEqual([]);
  });

  it('an admin is told what to check, and not to ask an admin', async () => {
    await renderApp({ scenario: 'not-permitted' });

    const alert = await screen.findByRole('alert');

    expect(alert).toHaveTextContent(/As an admin, check that the setting “integration”/);
    expect(alert).not.toHaveTextContent(/Ask a Zendesk admin|mirror_field_id/);
  });
});

describe('with the setting', () => {
  it('nobody whom ZIS answers is shown a copy, or asks for it', async () => {
    const world = aMirroredWorld(copyOf([link]), { links: [jira('ACME-2', { title: 'Fresh' })] });
    const { zaf } = await renderApp({ world, state: { role: 'agent' } });

    expect(await screen.findByText('Fresh')).toBeVisible();

    expect(zaf.requests.filter(isAboutTicket)).toEqual([]);
    expect(screen.queryByText('Printer on fire')).not.toBeInTheDocument();
  });

  it('a failure that is no refusal shows no copy', async () => {
    const { zaf } = await renderApp({
      ...{ world: aMirroredWorld(copyOf([link])), state: { role: 'agent' }, scenario: 'offline' },
    });

    expect(await screen.findByRole('alert')).toHaveTextContent('Zendesk did not answer');

    expect(zaf.requests.filter(isAboutTicket)).toEqual([]);
  });

  it('a wrong one is named, and an agent is told of it as if it were not there', async () => {
    const world = aWorld();
    world.settings = { ...world.settings, mirror_field_id: `field ${FIELD}` };
    await renderApp({ world, state: { role: 'agent' }, scenario: 'not-permitted' });

    expect(await screen.findByText(/The setting “mirror_field_id” is “field 27642”/)).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent('“mirror_field_id”');
  });
});
