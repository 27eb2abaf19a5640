import { describe, expect, it } from 'vitest';
import type { Deletion } from '../../src/panels/links/link-history.tsx';
import { type Row, rowsOf } from '../../src/panels/links/rows-of.ts';
import type { TicketLink } from '../../src/panels/links/ticket-link.ts';
import { ticketLink } from '../support/ticket-links.ts';

/** The newest first, as the list has them. */
const [first, second, third] = [
  ticketLink('jira:ACME-1', {}, { created_at: '2026-03-03T00:00:00Z' }),
  ticketLink('jira:ACME-2', {}, { created_at: '2026-03-02T00:00:00Z' }),
  ticketLink('jira:ACME-3', {}, { created_at: '2026-03-01T00:00:00Z' }),
];

const NOTHING = { filter: '', deletions: [], edited: [] };

const deleted = (row: TicketLink, phase: Deletion['phase'] = 'deleted'): Deletion => ({
  row,
  phase,
});
const shown = (rows: readonly Row[]) => rows.map(({ kind, row }) => `${kind} ${row.object.key}`);

describe('the rows of a type', () => {
  it('are its links in their order', () => {
    const rows = rowsOf([first, second], NOTHING);

    expect(shown(rows)).toEqual(['link ACME-1', 'link ACME-2']);
  });

  it('are those that the filter leaves', () => {
    const rows = rowsOf([first, second, third], { ...NOTHING, filter: 'acme-2' });

    expect(shown(rows)).toEqual(['link ACME-2']);
  });

  it('keep all that are being edited though the filter would not', () => {
    const edited = [second, third];

    const rows = rowsOf([first, second, third], { ...NOTHING, filter: 'acme-1', edited });

    expect(shown(rows)).toEqual(['link ACME-2', 'link ACME-3', 'link ACME-1']);
  });

  it('show what is being edited once, as the list has it now', () => {
    const now = { ...second, ticketMetadata: { seen: 'just now' } };

    const rows = rowsOf([first, now], { ...NOTHING, edited: [second] });

    expect(rows.map(({ row }) => row)).toEqual([first, now]);
  });

  it('keep what is being edited though the list has lost it', () => {
    const rows = rowsOf([first], { ...NOTHING, edited: [second] });

    expect(shown(rows)).toEqual(['link ACME-2', 'link ACME-1']);
  });

  it('show what was deleted and not its form', () => {
    const rows = rowsOf([first], { ...NOTHING, edited: [second], deletions: [deleted(second)] });

    expect(shown(rows)).toEqual(['link ACME-1', 'deletion ACME-2']);
  });
});

describe('what was deleted here', () => {
  it('stays in its place once the list is read again', () => {
    const rows = rowsOf([first, third], { ...NOTHING, deletions: [deleted(second)] });

    expect(shown(rows)).toEqual(['link ACME-1', 'deletion ACME-2', 'link ACME-3']);
  });

  it('is shown once, not twice, while the list still holds it', () => {
    const deletion = deleted(first, 'deleting');

    const rows = rowsOf([first, second], { ...NOTHING, deletions: [deletion] });

    expect(shown(rows)).toEqual(['deletion ACME-1', 'link ACME-2']);
    expect(rows[0]).toMatchObject({ deletion });
  });

  it('stays though nothing else is left', () => {
    const rows = rowsOf([], { ...NOTHING, deletions: [deleted(third)] });

    expect(shown(rows)).toEqual(['deletion ACME-3']);
  });

  it('stays whatever the filter says, so that it can be undone', () => {
    const rows = rowsOf([first], {
      ...NOTHING,
      filter: 'no such thing',
      deletions: [deleted(second)],
    });

    expect(shown(rows)).toEqual(['deletion ACME-2']);
  });

  it('stands where its status puts it: before what is done, behind what is open', () => {
    const at = { created_at: '2026-03-09T00:00:00Z' };
    const open = ticketLink('jira:OPEN', { status: 'Open' }, { created_at: '2026-01-01' });
    const busy = ticketLink('jira:BUSY', { status: 'In Progress' }, at);
    const done = ticketLink('jira:DONE', { status: 'Done' }, at);

    const rows = rowsOf([open, done], { ...NOTHING, deletions: [deleted(busy)] });

    expect(shown(rows)).toEqual(['link OPEN', 'deletion BUSY', 'link DONE']);
  });

  it.each([
    ['first to last', [first, second]],
    ['last to first', [second, first]],
  ])('keeps its order, deleted from %s', (_, gone) => {
    const rows = rowsOf([third], { ...NOTHING, deletions: gone.map((row) => deleted(row)) });

    expect(shown(rows)).toEqual(['deletion ACME-1', 'deletion ACME-2', 'link ACME-3']);
  });
});
