import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aLink, aLinkedObject, aTicket } from '../../sandbox/builders.ts';
import { aWorldOfShops, fillIn, inSearch, openActiveCampaign } from '../support/activecampaign.ts';
import { rowOf } from '../support/connections-list.ts';
import { slowDown } from '../support/faults/slow-answers.ts';
import { expectNothingUnheard } from '../support/faults/unheard.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import type { EmulatedZaf } from '../support/zaf-client.ts';

expectNothingUnheard();

const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

const ofFirst = jira('ACME-1', { summary: 'Of the first ticket' });
const ofSecond = aLink({
  ...{ link_type: 'jira_issue', left_object: aLinkedObject('zendesk:ticket202') },
  right_object: aLinkedObject('jira:ACME-2', { summary: 'Of the second ticket' }),
});

function showTicket(zaf: EmulatedZaf, id: number): void {
  zaf.change({ ticket: aTicket({ id }) });
  act(() => zaf.emit('ticket.id.changed', id));
}

describe('the answer for a ticket that was left', () => {
  it.each([
    ['links', undefined],
    ['a failure', answered(403, 'not you')],
  ])('is never shown under the next one, though it comes after its own: %s', async (_, failure) => {
    let release: (() => void) | undefined;
    const world = aWorld({ links: [ofFirst, ofSecond] });
    const { zaf } = await renderApp({ world }, (emulated) => {
      const isOfFirst = ({ url }: { readonly url: string }) => url.includes('ticket101');
      emulated.failureOf = (options) => (isOfFirst(options) ? failure : undefined);
      release = slowDown(emulated, isOfFirst);
    });

    showTicket(zaf, 202);
    expect(await screen.findByText('Of the second ticket')).toBeVisible();
    release?.();
    await moment();

    expect(screen.getByText('Of the second ticket')).toBeVisible();
    expect(screen.queryByText('Of the first ticket')).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    zaf.failureOf = () => undefined;
    showTicket(zaf, 101);
    expect(await screen.findByText('Of the first ticket')).toBeVisible();
    expect(screen.queryByText('Of the second ticket')).not.toBeInTheDocument();
  });
});

describe('the answer to a search that was changed', () => {
  it('is not shown for the one that came after', async () => {
    const world = aWorldOfShops([
      { id: '1', name: 'Foo EU', service: 'fooshop' },
      { id: '2', name: 'Bar', service: 'bar' },
    ]);
    const { user, zaf } = await openActiveCampaign({ world });
    await screen.findByRole('button', { name: 'Find' });
    const release = slowDown(zaf, ({ url }) => url.includes('fooshop'));

    await fillIn(user, inSearch(), { Service: 'fooshop' });
    await user.keyboard('{Enter}');
    await fillIn(user, inSearch(), { Service: 'bar' });
    await user.keyboard('{Enter}');
    expect(await rowOf('Bar')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Foo EU' })).toBeNull());
    release();
    await moment();

    expect(await rowOf('Bar')).toBeVisible();
    expect(screen.queryByRole('listitem', { name: 'Foo EU' })).not.toBeInTheDocument();
  });
});
