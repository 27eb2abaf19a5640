import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aLinkedObject, aTicket } from '../../../sandbox/builders.ts';
import { choose } from '../../support/acts.ts';
import {
  add,
  aWhile,
  fire,
  isAboutTicket,
  isUpdate,
  openMirrored,
} from '../../support/kept-mirror.ts';
import { answered, jira } from '../../support/links.ts';
import { aMirroredWorld, copiedTitles, FIELD, fieldOf } from '../../support/mirror.ts';
import { renderApp } from '../../support/render-app.tsx';

function alertSaying(text: string): HTMLElement {
  const alert = screen.getAllByRole('alert').find(({ textContent }) => textContent.includes(text));
  if (!alert) throw new Error(`No alert says: ${text}`);
  return alert;
}

describe('the copy is never touched', () => {
  it('by looking and refreshing', async () => {
    const { user, zaf } = await openMirrored([fire()]);

    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await aWhile();

    expect(zaf.requests.filter(isAboutTicket)).toEqual([]);
  });

  it('without the setting', async () => {
    const world = aMirroredWorld(null, { settings: { mirror_field_id: '' } });
    const { user, zaf } = await renderApp({ world });

    await add(user, 'jira:ACME-2');
    await screen.findByText(/^Created/);
    await aWhile();

    expect(zaf.requests.filter(isAboutTicket)).toEqual([]);
  });

  it('by an agent, whatever they do', async () => {
    const world = aMirroredWorld(null, { links: [fire()] });
    const { user, zaf } = await renderApp({ world, state: { role: 'agent' } });

    await screen.findByText('Printer on fire');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await aWhile();

    expect(zaf.requests.filter(({ type }) => type !== 'GET')).toEqual([]);
  });

  it('by a change that Zendesk refused', async () => {
    const { user, zaf, updates } = await openMirrored([fire()]);
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(403) : undefined);

    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Printer on fire was not deleted.');
    await aWhile();

    expect(updates()).toBe(0);
  });

  it('when another ticket is opened before it is written: not that one, and not the other', async () => {
    const world = aMirroredWorld(null, { links: [fire()] });
    const other = aTicket({ id: 202, customFields: [{ id: FIELD, value: null }] });
    world.tickets = [...world.tickets, other];
    const { user, zaf } = await renderApp({ world });
    await add(user, 'jira:ACME-2');
    await screen.findByText(/^Created/);

    zaf.change({ ticket: other });
    zaf.emit('app.activated');
    await screen.findByText(/^No links on this ticket yet/);
    await aWhile();

    expect(fieldOf(world, 202)).toBeNull();
    expect(zaf.requests.filter(({ type }) => type === 'PUT')).toEqual([]);
  });
});

describe('a change that the lists cannot show', () => {
  it('waits for the lists, however long they take', async () => {
    const { user, zaf, updates, copies } = await openMirrored([fire()]);
    // The change is sent; whatever reads it back, and the list after it, fails.
    zaf.failureOf = ({ type, url }) =>
      type === 'GET' && url.includes('/links/') ? answered(500) : undefined;
    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText(/^Deleted. The list could not be refreshed/);
    await aWhile();
    expect(updates()).toBe(0);

    zaf.failureOf = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    await copies([]);
  });

  it('waits for a list that shows what was accepted', async () => {
    const { user, zaf, updates, copies, world } = await openMirrored([fire()]);
    zaf.scenario = 'lying-server';
    await add(user, 'jira:ACME-2');
    await screen.findByText(/^Zendesk accepted this, but/);
    await aWhile();
    expect(updates()).toBe(0);

    zaf.scenario = 'normal';
    world.links = [...world.links, jira('ACME-2')];
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    await copies(['Printer on fire', 'ACME-2']);
  });
});

describe('a copy that cannot be written', () => {
  const notice = () => waitFor(() => alertSaying('The links were changed. The copy'));

  it('is said by itself, and can be tried again; the link was added all the same', async () => {
    const { user, zaf, copies } = await openMirrored([]);
    zaf.failureOf = (request) => (isUpdate(request) ? answered(422, 'closed') : undefined);
    await add(user, 'jira:ACME-2');

    const alert = await notice();
    expect(alert).toHaveTextContent('The copy in the ticket’s field could not be updated.');
    expect(alert).toHaveTextContent('HTTP 422');
    expect(screen.getByText(/^Created/)).toBeVisible();
    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    await copies(['ACME-2']);
    await waitFor(() => expect(screen.queryByText(/^The links were changed/)).toBeNull());
  });

  it('is never called failed when it was written and only the answer was lost', async () => {
    const { user, zaf, copies } = await openMirrored([]);
    zaf.scenario = 'broken-answer';

    await add(user, 'jira:ACME-2');
    await copies(['ACME-2']);
    await aWhile();

    expect(screen.queryByText(/^The links were changed/)).toBeNull();
  });

  it('names the setting when the ticket has no such field', async () => {
    const world = aMirroredWorld(null, { settings: { mirror_field_id: '99' } });
    const { user, zaf } = await renderApp({ world });

    await add(user, 'jira:ACME-2');

    expect(await notice()).toHaveTextContent('no field with the number 99');
    expect(zaf.requests.filter(isUpdate)).toEqual([]);
  });

  it('has words when Zendesk accepts it and the field does not show it', async () => {
    const { user, zaf } = await openMirrored([]);
    await add(user, 'jira:ACME-2');
    await screen.findByText(/^Created/);
    zaf.scenario = 'lying-server';

    expect(await notice()).toHaveTextContent('but the field does not show it');
  });

  it('is of its own ticket when that is no longer open', async () => {
    const world = aMirroredWorld();
    const other = aTicket({ id: 202, customFields: [{ id: FIELD, value: null }] });
    world.tickets = [...world.tickets, other];
    world.links = [{ ...jira('ACME-5'), left_object: aLinkedObject('zendesk:ticket202') }];
    const { user, zaf } = await renderApp({ world });
    await add(user, 'jira:ACME-2');
    await waitFor(() => expect(zaf.requests.some(isUpdate)).toBe(true));

    zaf.change({ ticket: other });
    zaf.emit('app.activated');
    await screen.findByText('ACME-5');

    await waitFor(() => expect(copiedTitles(world)).toEqual(['ACME-2']));
    expect(fieldOf(world, 202)).toBeNull();
  });
});
