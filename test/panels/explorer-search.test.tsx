import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explorer, linkOf, openExplorer, search } from '../support/explorer.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, type renderApp } from '../support/render-app.tsx';

const fire = () => jira('ACME-1', { summary: 'Printer on fire' });

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    linkOf(`zendesk:ticket${200 + index}`, `jira:MANY-${index}`),
  );

const isNextPage = ({ url }: { readonly url: string }) => url.includes('page%5Bafter%5D');
const isFirstPage = ({ url }: { readonly url: string }) =>
  url.includes('zendesk%3Aticket*') && !isNextPage({ url });

describe('a search in the explorer', () => {
  it('finds links of any ticket by type and names with *, and shows both ends', async () => {
    const links = [
      fire(),
      linkOf('zendesk:ticket202', 'jira:ACME-2', { summary: 'Of another ticket' }),
      linkOf('jira:ACME-3', 'zendesk:ticket303'),
      linkOf('crm:account-7', 'jira:ACME-4', { summary: 'Of no ticket' }),
      linkOf('zendesk:ticket404', 'jira:OPS-1'),
    ];
    const { user, zaf } = await openExplorer({ world: aWorld({ links }) });

    await search(user, { left: '*', right: '*ACME-*' });

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3));
    const rowOf = (text: string) =>
      within(list)
        .getAllByRole('listitem')
        .find(({ textContent }) => textContent.includes(text));
    expect(rowOf('Printer on fire')).toHaveTextContent('Linked toTicket #101');
    expect(rowOf('Of another ticket')).toHaveTextContent('Linked toTicket #202');
    expect(rowOf('Of no ticket')).toHaveTextContent('Linked tocrm:account-7');

    await user.click(within(list).getByRole('button', { name: 'Ticket #202' }));
    expect(zaf.invocations).toContainEqual(['routeTo', 'ticket', '202']);
  });

  it('takes the side that is a ticket for the ticket, whichever it is', async () => {
    const turned = linkOf('jira:ACME-3', 'zendesk:ticket303');
    const { user } = await openExplorer({ world: aWorld({ links: [turned] }) });

    await search(user, { left: 'jira:*' });

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    expect(within(list).getByRole('listitem')).toHaveTextContent('JACME-3');
    expect(within(list).getByRole('button', { name: 'Ticket #303' })).toBeVisible();
  });

  it('begins with all links of any ticket, and reads them to the end', async () => {
    const { user, zaf } = await openExplorer({ world: aWorld({ links: many(230) }) });
    expect(screen.getByLabelText('Left name')).toHaveValue('zendesk:ticket*');

    await user.click(screen.getByRole('button', { name: 'Search' }));

    expect((await screen.findAllByText('230 links')).length).toBeGreaterThan(0);
    expect(await screen.findByText('Search finished.')).toHaveRole('status');
    expect(zaf.requests.filter(isNextPage)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Search' })).toHaveFocus();
  });

  it('expects the pattern of tickets on their own side', async () => {
    const world = aWorld();
    world.settings.ticket_side = 'right';
    world.settings.ticket_object_name = 'zd/{ticket_id}';

    await openExplorer({ world });

    expect(screen.getByLabelText('Left name')).toHaveValue('');
    expect(screen.getByLabelText('Right name')).toHaveValue('zd/*');
  });

  it('stops, keeps what came, and goes on from there', async () => {
    const { user, zaf } = await openExplorer({ world: aWorld({ links: many(330) }) });
    const release = holdNextPages(zaf);
    await user.click(screen.getByRole('button', { name: 'Search' }));
    await screen.findAllByText('100 links so far · loading more…');

    await user.click(screen.getByRole('button', { name: 'Stop' }));

    expect(await screen.findByText('Stopped: 100 links so far.')).toHaveRole('status');
    expect(screen.getByRole('button', { name: 'Go on' })).toHaveFocus();
    release();
    // What was on its way arrives, and is dropped.
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(zaf.requests.filter(isNextPage)).toHaveLength(1);
    expect(screen.getByText('Stopped: 100 links so far.')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Go on' }));

    expect((await screen.findAllByText('330 links')).length).toBeGreaterThan(0);
    expect(zaf.requests.filter(isFirstPage)).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Search' })).toHaveFocus();
  });

  it('stops before anything has come', async () => {
    const { user, zaf } = await openExplorer({ world: aWorld({ links: [fire()] }) });
    const release = zaf.hold();
    await user.click(screen.getByRole('button', { name: 'Search' }));

    await user.click(await screen.findByRole('button', { name: 'Stop' }));

    expect(await screen.findByText('Stopped: 0 links so far.')).toBeVisible();
    release();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await within(explorer()).findByText('Printer on fire')).toBeVisible();
  });

  it('asks again when the same is searched for again', async () => {
    const { user, world } = await openExplorer({ world: aWorld({ links: [fire()] }) });
    await search(user, {});
    await within(explorer()).findByText('Printer on fire');
    world.links = [jira('ACME-2', { summary: 'Came later' })];

    await user.click(screen.getByRole('button', { name: 'Search' }));

    expect(await screen.findByText('Came later')).toBeVisible();
    expect(within(explorer()).queryByText('Printer on fire')).not.toBeInTheDocument();
  });

  it('says what is missing, and takes the focus to it', async () => {
    const { user, zaf } = await openExplorer();
    const before = zaf.requests.length;

    await search(user, { left: ' ' });

    expect(await screen.findByText('Enter at least one name.')).toHaveRole('alert');
    expect(screen.getByLabelText('Left name')).toHaveFocus();

    await user.selectOptions(screen.getByLabelText('Link type'), 'Another type…');
    await search(user, {});
    expect(await screen.findByText('Choose or type a link type.')).toBeVisible();
    expect(screen.getByLabelText('Name of the link type')).toHaveFocus();

    await user.type(screen.getByLabelText('Name of the link type'), 'jira*');
    expect(await screen.findByText('A link type cannot hold *.')).toBeVisible();
    expect(zaf.requests).toHaveLength(before);
  });

  it('says that nothing matches', async () => {
    const { user } = await openExplorer({ world: aWorld({ links: [fire()] }) });

    await search(user, { left: 'nobody:*' });

    expect(await screen.findByText('No link matches this search.')).toBeVisible();
  });

  it('never calls a refusal "no links"', async () => {
    const { user } = await openExplorer({ scenario: 'not-permitted' });

    await search(user, {});

    const alert = await screen.findByText('Jira issues could not be loaded.');
    expect(within(explorer()).getByRole('alert')).toContainElement(alert);
    expect(within(explorer()).getByRole('alert')).toHaveTextContent(/As an admin, check.*HTTP 403/);
    expect(screen.queryByText('No link matches this search.')).not.toBeInTheDocument();
  });

  it('keeps what came when a later page fails, and goes on from there', async () => {
    const { user, zaf } = await openExplorer({ world: aWorld({ links: many(230) }) });
    zaf.failureOf = (options) => (isNextPage(options) ? answered(500, 'boom') : undefined);

    await search(user, {});

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not everything could be loaded.');
    expect((await screen.findAllByText('100 links so far')).length).toBeGreaterThan(0);

    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect((await screen.findAllByText('230 links')).length).toBeGreaterThan(0);
    expect(zaf.requests.filter(isFirstPage)).toHaveLength(1);
  });

  it('reads on after a page that failed once, and not from the beginning', async () => {
    const { user, zaf } = await openExplorer({ world: aWorld({ links: many(230) }) });
    const faults = [answered(503)];
    zaf.failureOf = (options) => (isNextPage(options) ? faults.pop() : undefined);

    await search(user, {});

    expect((await screen.findAllByText('230 links')).length).toBeGreaterThan(0);
    expect(zaf.requests.filter(isFirstPage)).toHaveLength(1);
  });
});

/** Lets first pages through and holds the next ones until they are released. */
function holdNextPages(zaf: Awaited<ReturnType<typeof renderApp>>['zaf']): () => void {
  let release: (() => void) | undefined;
  zaf.failureOf = (options) => {
    if (isNextPage(options)) release ??= zaf.hold();
    return undefined;
  };
  return () => release?.();
}
