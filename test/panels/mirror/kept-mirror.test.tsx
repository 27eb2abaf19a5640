import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../../sandbox/world.ts';
import { choose, fill } from '../../support/acts.ts';
import { csvFile, csvLine, importFile, pressInForm } from '../../support/importing.ts';
import {
  add,
  aWhile,
  fire,
  isAboutTicket,
  isUpdate,
  openMirrored,
} from '../../support/kept-mirror.ts';
import { jira } from '../../support/links.ts';
import { fieldOf } from '../../support/mirror.ts';
import { chooseMore, issues, press, selectAll, selection } from '../../support/selecting.ts';

describe('the copy in the ticket’s field', () => {
  it('is written after a link is added, with its time, once', async () => {
    const { user, copies, updates, world } = await openMirrored([fire()]);

    await add(user, 'jira:ACME-2');

    await copies(['Printer on fire', 'ACME-2']);
    expect(JSON.parse(fieldOf(world) ?? '')).toMatchObject({
      zis_links: 1,
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
    await aWhile();
    expect(updates()).toBe(1);
  });

  it('holds title, address and status, and nothing else of the metadata', async () => {
    const { user, copies, world, zaf } = await openMirrored([fire()]);

    await add(user, 'jira:ACME-2');
    await copies(['Printer on fire', 'ACME-2']);

    const { links } = JSON.parse(fieldOf(world) ?? '') as { links: object[] };
    expect(links[0]).toEqual({
      ...{ type: 'jira_issue', name: 'jira:ACME-1', title: 'Printer on fire' },
      ...{ url: 'https://acme.example/ACME-1', status: 'Open' },
    });
    expect(
      zaf.requests
        .filter(isUpdate)
        .map(({ data }) => data)
        .join(),
    ).not.toContain(CANARY);
  });

  it('leaves the ticket’s other fields as they are', async () => {
    const { user, copies, world } = await openMirrored([]);

    await add(user, 'jira:ACME-2');
    await copies(['ACME-2']);

    expect(world.tickets[0]?.customFields[0]).toEqual({ id: 1, value: 'of somebody else' });
  });

  it('follows deleting and its undo', async () => {
    const { user, copies } = await openMirrored([fire(), jira('ACME-2', { summary: 'Other' })]);

    await choose(user, 'Printer on fire', 'Delete');
    await copies(['Other']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    await copies(['Printer on fire', 'Other']);
  });

  it('follows editing', async () => {
    const { user, copies } = await openMirrored([jira('ACME-1', { summary: 'Printer on fire' })]);

    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{"summary":"Printer put out"}');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await copies(['Printer put out']);
  });

  it('follows renaming', async () => {
    const { user, world } = await openMirrored([fire()]);

    await choose(user, 'Printer on fire', 'Rename');
    await fill(user, 'Right name', 'jira:ACME-9');
    await user.click(screen.getByRole('button', { name: 'Rename' }));

    await waitFor(() => expect(fieldOf(world)).toContain('"jira:ACME-9"'));
    expect(fieldOf(world)).not.toContain('jira:ACME-1"');
  });

  it('follows deleting many and bringing them back, with one update for each', async () => {
    const { user, copies, updates } = await openMirrored(issues(13));

    await selectAll(user);
    await press(user, 'Delete');
    await selection().findByText('Done: 13 of 13 links.');
    await copies([]);
    expect(updates()).toBe(1);
    await press(user, /^Undo 13 deletions/);
    await waitFor(() => expect(updates()).toBe(2));

    await aWhile();
    expect(updates()).toBe(2);
  });

  it('follows an import', async () => {
    const { user, copies } = await openMirrored([]);

    await importFile(user, csvFile([csvLine('ACME-7', { summary: 'Imported' })]));
    await pressInForm(user, /^Import|^Create|^Apply|^Write/);

    await copies(['Imported']);
  });

  it('follows taking back what was done, from the list of activities', async () => {
    const { user, copies } = await openMirrored([]);
    await add(user, 'jira:ACME-2');
    await copies(['ACME-2']);

    await chooseMore(user, 'Activity');
    await user.click(await screen.findByRole('button', { name: 'Undo: jira:ACME-2' }));

    await copies([]);
  });

  it('is not written when it says so already', async () => {
    const said = { type: 'jira_issue', name: 'jira:ACME-2', title: 'ACME-2' };
    const value = JSON.stringify({ zis_links: 1, at: '2026-01-01T00:00:00Z', links: [said] });
    const { user, updates, zaf, world } = await openMirrored([], value);

    await add(user, 'jira:ACME-2');
    await waitFor(() => expect(zaf.requests.filter(isAboutTicket)).toHaveLength(1));

    await aWhile();
    expect(updates()).toBe(0);
    expect(fieldOf(world)).toBe(value);
  });
});
