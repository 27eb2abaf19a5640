import { describe, expect, it } from 'vitest';
import { filterLinks } from '../../src/panels/links/filter-links.ts';
import type { TicketLink } from '../../src/panels/links/ticket-link.ts';
import { ticketLink } from '../support/ticket-links.ts';

const printer = ticketLink('jira:ACME-11', {
  summary: 'Printer on fire',
  status: { name: 'In Progress' },
  labels: ['hardware', { team: 'Ünit "5\\6"' }],
});
const thread = ticketLink('slack:C1', { title: 'About ACME-1', votes: 42 });
const exact = ticketLink('jira:ACME-1', { summary: 'Checkout fails' });
const rows = [printer, thread, exact];

const names = (found: readonly TicketLink[]) => found.map(({ object }) => object.name);

describe('a filter', () => {
  it.each(['', '   '])('that is %j leaves everything as it is', (filter) => {
    expect(filterLinks(rows, filter)).toBe(rows);
  });

  it.each([
    ['the title', 'printer', [printer]],
    ['the system', 'SLACK', [thread]],
    ['the name', 'jira:acme-11', [printer]],
    ['the status', 'progress', [printer]],
    ['the metadata', 'hardware', [printer]],
    ['a key of the metadata', 'votes', [thread]],
    ['a number in the metadata', '42', [thread]],
    ['the metadata, whatever its signs', 'ünit "5\\6"', [printer]],
    ['the ticket itself, which would be all of them', 'zendesk:ticket4411', []],
    ['anything, with spaces around it', '  fails ', [exact]],
  ])('finds what is in %s', (_, filter, found) => {
    expect(names(filterLinks(rows, filter))).toEqual(names(found));
  });

  it('that nothing holds leaves nothing', () => {
    expect(filterLinks(rows, 'no such thing')).toEqual([]);
  });

  it.each(['{', '":"', '[object'])('finds no sign that nobody wrote: %j', (filter) => {
    expect(filterLinks(rows, filter)).toEqual([]);
  });

  it('puts the one with exactly this key first, the others in their order', () => {
    expect(names(filterLinks(rows, 'acme-1'))).toEqual(['jira:ACME-1', 'jira:ACME-11', 'slack:C1']);
  });

  it('puts the one with exactly this name first', () => {
    expect(names(filterLinks(rows, 'JIRA:acme-1'))).toEqual(['jira:ACME-1', 'jira:ACME-11']);
  });

  it('finds the same, whatever was looked for in the same rows before', () => {
    const typed = [
      'a',
      'ac',
      'acme',
      'acme-1',
      'acme',
      '',
      'f',
      'fa',
      'ai',
      'fails',
      'A',
      'zzz',
      'z',
    ];

    for (const filter of typed) {
      expect(filterLinks(rows, filter)).toEqual(filterLinks([...rows], filter));
    }
  });
});
