import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aLinkedObject, aTicket } from '../../sandbox/builders.ts';
import type { Link, World } from '../../sandbox/world.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const fire = () => jira('ACME-1', { summary: 'Printer on fire' });

/** The same issue, linked to something else than the open ticket. */
const fireOn = (name: string, linkType = 'jira_issue'): Link => ({
  ...fire(),
  id: `id-${linkType}-${name}`,
  link_type: linkType,
  left_object: aLinkedObject(name),
});

const tickets = [
  aTicket({ id: 101 }),
  aTicket({ id: 9, subject: 'Smoke in the hall', status: 'solved' }),
  aTicket({ id: 203, subject: 'Nothing prints', status: 'hold' }),
];

const shared = (overrides: Partial<World> = {}) =>
  aWorld({
    tickets,
    links: [fire(), fireOn('zendesk:ticket203'), fireOn('zendesk:ticket9')],
    ...overrides,
  });

const LABEL = 'Also linked to: other tickets of Printer on fire';

async function openAlsoLinked(user: UserEvent) {
  await user.click(await screen.findByLabelText(LABEL));
}

const entries = async () =>
  within(await screen.findByRole('list', { name: LABEL }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the other tickets that are linked to the same object', () => {
  it.each(['agent', 'admin'] as const)(
    'are shown to an %s with number, subject and status, in the order of their numbers',
    async (role) => {
      const { user } = await renderApp({ world: shared(), state: { role } });

      await openAlsoLinked(user);

      expect(await screen.findByText('On hold')).toBeVisible();
      expect(await entries()).toEqual(['#9 Smoke in the hallSolved', '#203 Nothing printsOn hold']);
    },
  );

  it('do not count the open ticket', async () => {
    const { user } = await renderApp({ world: shared() });

    await openAlsoLinked(user);
    await screen.findByText('On hold');

    expect(screen.queryByRole('button', { name: /^#101/ })).not.toBeInTheDocument();
  });

  it('are not asked for before somebody wants to know', async () => {
    const { user, zaf } = await renderApp({ world: shared() });
    await screen.findByText('Printer on fire');
    const asked = () =>
      zaf.requests.filter(({ url }) => /show_many|right_object_name/.test(url)).length;
    expect(asked()).toBe(0);

    await openAlsoLinked(user);
    await screen.findByText('On hold');

    expect(asked()).toBeGreaterThan(0);
  });

  it('are found in every type of the settings, each once', async () => {
    const links = [
      fire(),
      fireOn('zendesk:ticket203', 'slack_thread'),
      fireOn('zendesk:ticket203'),
      fireOn('zendesk:ticket9', 'slack_thread'),
    ];
    const { user } = await renderApp({ world: shared({ links }) });

    await openAlsoLinked(user);
    await screen.findByText('On hold');

    expect(await entries()).toHaveLength(2);
  });

  it('are found where tickets stand on the right', async () => {
    const turned = ({ left_object, right_object, ...link }: Link): Link => ({
      ...link,
      left_object: right_object,
      right_object: left_object,
    });
    const world = shared({ links: [fire(), fireOn('zendesk:ticket203')].map(turned) });
    world.settings.ticket_side = 'right';
    const { user } = await renderApp({ world });

    await openAlsoLinked(user);

    expect(await screen.findByRole('button', { name: '#203 Nothing prints' })).toBeVisible();
  });

  it('stand beside whatever is no ticket, by its name', async () => {
    const world = shared({ links: [fire(), fireOn('zendesk:user7'), fireOn('zendesk:ticket9')] });
    const { user } = await renderApp({ world });

    await openAlsoLinked(user);
    await screen.findByText('Solved');

    expect(await entries()).toEqual(['#9 Smoke in the hallSolved', 'zendesk:user7']);
  });

  it('open in Zendesk', async () => {
    const { user, zaf } = await renderApp({ world: shared(), state: { role: 'agent' } });
    await openAlsoLinked(user);

    await user.click(await screen.findByRole('button', { name: '#203 Nothing prints' }));

    expect(zaf.invocations).toContainEqual(['routeTo', 'ticket', '203']);
  });

  it('are said not to open where Zendesk will not open them', async () => {
    const { user, zaf } = await renderApp({ world: shared() });
    zaf.refuses = (action) => action === 'routeTo';
    await openAlsoLinked(user);

    await user.click(await screen.findByRole('button', { name: '#203 Nothing prints' }));

    expect(await screen.findByText('Ticket 203 could not be opened from here.')).toBeVisible();
  });

  it('are none, which is said', async () => {
    const { user } = await renderApp({ world: shared({ links: [fire()] }) });

    await openAlsoLinked(user);

    expect(await screen.findByText('No other ticket is linked to it.')).toBeVisible();
  });
});

describe('another ticket that this person may not see', () => {
  const HIDDEN = 'not visible to you, or deleted';

  it('keeps its number, and an agent is told no more than that', async () => {
    const world = shared({ hiddenFromAgents: [203] });
    const { user } = await renderApp({ world, state: { role: 'agent' } });

    await openAlsoLinked(user);

    expect(await screen.findByText(HIDDEN)).toBeVisible();
    expect(await entries()).toEqual(['#9 Smoke in the hallSolved', `#203 ${HIDDEN}`]);
    expect(screen.queryByText(/Nothing prints/)).not.toBeInTheDocument();
  });

  it('is shown to an admin who may see it', async () => {
    const { user } = await renderApp({ world: shared({ hiddenFromAgents: [203] }) });

    await openAlsoLinked(user);

    expect(await screen.findByText('Nothing prints')).toBeVisible();
    expect(screen.queryByText(HIDDEN)).not.toBeInTheDocument();
  });

  it('may just as well have been deleted', async () => {
    const { user } = await renderApp({ world: shared({ tickets: tickets.slice(0, 2) }) });

    await openAlsoLinked(user);

    expect(await screen.findByText(HIDDEN)).toBeVisible();
  });
});

describe('other tickets that cannot be looked for', () => {
  it('are never called none when the links are refused, and can be tried again', async () => {
    const { user, zaf } = await renderApp({ world: shared(), state: { role: 'agent' } });
    await screen.findByText('Printer on fire');
    zaf.failureOf = ({ url }) =>
      url.includes('right_object_name') ? answered(403, 'not you') : undefined;

    await openAlsoLinked(user);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Other tickets could not be looked for.');
    expect(alert).toHaveTextContent('Ask a Zendesk admin');
    expect(alert).toHaveTextContent('HTTP 403');
    expect(screen.queryByText(/No other ticket/)).not.toBeInTheDocument();

    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('On hold')).toBeVisible();
  });

  it('keep what one type has when another is refused', async () => {
    const { user, zaf } = await renderApp({ world: shared() });
    await screen.findByText('Printer on fire');
    zaf.failureOf = ({ url }) =>
      /slack_thread.*right_object_name/.test(url) ? answered(500) : undefined;

    await openAlsoLinked(user);

    expect(await screen.findByText('On hold')).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be looked for');
  });

  it('keep their numbers when only the tickets cannot be read, and are not called hidden', async () => {
    const { user } = await renderApp({ world: shared() }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('show_many') ? answered(500) : undefined);
    });

    await openAlsoLinked(user);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Subjects and statuses could not be loaded.',
    );
    expect(await entries()).toEqual(['#9 ', '#203 ']);
    expect(screen.getByRole('button', { name: '#203' })).toBeVisible();
  });

  it('are waited for aloud', async () => {
    const { user, zaf } = await renderApp({ world: shared() });
    await screen.findByText('Printer on fire');
    const release = zaf.hold();

    await openAlsoLinked(user);

    expect(await screen.findByText('Looking for other tickets…')).toHaveRole('status');
    expect(screen.queryByText(/No other ticket/)).not.toBeInTheDocument();
    release();
    expect(await screen.findByText('On hold')).toBeVisible();
  });
});
