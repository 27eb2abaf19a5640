// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../src/panels/links/rows-of.ts';
import type { LinkGroup, TicketLink } from '../../src/panels/links/ticket-links.ts';
import type { Deletion } from '../../src/panels/links/use-deletions.ts';
import { ticketLink } from '../support/ticket-links.ts';

const [first, second, third] = [
  ticketLink('jira:ACME-1'),
  ticketLink('jira:ACME-2'),
  ticketLink('jira:ACME-3'),
];

const groupOf = (...rows: readonly TicketLink[]): LinkGroup => ({
  linkType: { type: 'jira_issue', label: 'Jira issues' },
  rows,
  isPending: false,
  isComplete: true,
  isFetching: false,
  error: null,
  updatedAt: 1,
  refresh: () => undefined,
});

const deleted = (row: TicketLink, index: number, phase: Deletion['phase'] = 'deleted') => ({
  row,
  index,
  phase,
});
const all = (...deletions: readonly Deletion[]) =>
  new Map(deletions.map((deletion) => [deletion.row.id, deletion]));
const shown = (rows: readonly Row[]) => rows.map(({ kind, row }) => `${kind} ${row.object.key}`);

describe('the rows of a type', () => {
  it('are its links in their order', () => {
    const rows = rowsOf(groupOf(first, second), { filter: '', deletions: new Map() });

    expect(shown(rows)).toEqual(['link ACME-1', 'link ACME-2']);
  });

  it('are those that the filter leaves', () => {
    const rows = rowsOf(groupOf(first, second, third), { filter: 'acme-2', deletions: new Map() });

    expect(shown(rows)).toEqual(['link ACME-2']);
  });

  it('keep what is being edited though the filter would not', () => {
    const edited = second;

    const rows = rowsOf(groupOf(first, second), { filter: 'acme-1', deletions: new Map(), edited });

    expect(shown(rows)).toEqual(['link ACME-2', 'link ACME-1']);
  });

  it('keep what is being edited though the list has lost it', () => {
    const rows = rowsOf(groupOf(first), { filter: '', deletions: new Map(), edited: second });

    expect(shown(rows)).toEqual(['link ACME-2', 'link ACME-1']);
  });

  it('keep what was deleted here in its place once the list is read again', () => {
    const rows = rowsOf(groupOf(first, third), { filter: '', deletions: all(deleted(second, 1)) });

    expect(shown(rows)).toEqual(['link ACME-1', 'deletion ACME-2', 'link ACME-3']);
  });

  it('show what is being deleted once, not twice, while the list still holds it', () => {
    const deletion = deleted(first, 0, 'deleting');

    const rows = rowsOf(groupOf(first, second), { filter: '', deletions: all(deletion) });

    expect(shown(rows)).toEqual(['deletion ACME-1', 'link ACME-2']);
    expect(rows[0]).toMatchObject({ deletion });
  });

  it('keep what was deleted at the end, though the list has become shorter', () => {
    const rows = rowsOf(groupOf(), { filter: '', deletions: all(deleted(third, 2)) });

    expect(shown(rows)).toEqual(['deletion ACME-3']);
  });

  it('keep what was deleted whatever the filter says, so that it can be undone', () => {
    const rows = rowsOf(groupOf(first), {
      filter: 'no such thing',
      deletions: all(deleted(second, 1)),
    });

    expect(shown(rows)).toEqual(['deletion ACME-2']);
  });

  it('hold nothing that was deleted from another type', () => {
    const other = ticketLink('slack:C1', {}, { link_type: 'slack_thread' });

    const rows = rowsOf(groupOf(first), { filter: '', deletions: all(deleted(other, 0)) });

    expect(shown(rows)).toEqual(['link ACME-1']);
  });

  it('keep several deletions in the places they had', () => {
    const rows = rowsOf(groupOf(third), {
      filter: '',
      deletions: all(deleted(first, 0), deleted(second, 1)),
    });

    expect(shown(rows)).toEqual(['deletion ACME-1', 'deletion ACME-2', 'link ACME-3']);
  });
});
