import { describe, expect, it } from 'vitest';
import { orderLinks } from '../../src/panels/links/order-links.ts';
import { ticketLink } from '../support/ticket-links.ts';

const named = (name: string, status: string, created_at = '2026-03-01T00:00:00Z') =>
  ticketLink(`jira:${name}`, { status }, { created_at });

const keys = (...rows: Parameters<typeof orderLinks>[0]) =>
  orderLinks(rows).map(({ object }) => object.key);

describe('the order of links', () => {
  it('puts what is open first, then what is in progress, what nobody knows, what is done', () => {
    const done = named('DONE', 'Resolved');
    const unknown = named('UNKNOWN', 'Gefroren');
    const busy = named('BUSY', 'In Review');
    const open = named('OPEN', 'To Do');

    expect(keys(done, unknown, busy, open)).toEqual(['OPEN', 'BUSY', 'UNKNOWN', 'DONE']);
  });

  it('puts the newest first among those of one status, and no status counts as unknown', () => {
    const old = named('OLD', 'Open', '2026-01-01T00:00:00Z');
    const recent = named('RECENT', 'New', '2026-02-01T00:00:00Z');
    const bare = ticketLink('jira:BARE', {}, { created_at: '2026-03-01T00:00:00Z' });

    expect(keys(bare, old, recent)).toEqual(['RECENT', 'OLD', 'BARE']);
  });

  it('goes by the ids, which begin with their time, where an answer has no time', () => {
    const row = (name: string, id: string) =>
      ticketLink(`jira:${name}`, {}, { id, created_at: '' });

    expect(keys(row('OLDER', '01H0'), row('NEWER', '01J0'))).toEqual(['NEWER', 'OLDER']);
  });

  it('is the same whatever order the server answers in', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name) =>
      ticketLink(`jira:${name}`, {}, { id: 'same', created_at: '2026-03-01T00:00:00Z' }),
    );

    expect(orderLinks([...rows].reverse())).toEqual(orderLinks(rows));
  });
});
