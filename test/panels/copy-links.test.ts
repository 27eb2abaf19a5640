import { describe, expect, it } from 'vitest';
import '../../src/i18n/later-texts.ts';
import { createWords } from '../../src/i18n/words.ts';
import { listOf, markdownOf, mentionOf } from '../../src/panels/links/acting/copy-links.ts';
import { ticketLink } from '../support/ticket-links.ts';

const words = createWords('en');
const url = 'https://acme.example/ACME-1';

describe('a link as Markdown', () => {
  it.each([
    ['plain words', 'Printer on fire', 'Printer on fire'],
    ['another link', '[free](https://evil.example)', '\\[free\\](https://evil.example)'],
    ['a picture', '![x](https://evil.example/x.png)', '!\\[x\\](https://evil.example/x.png)'],
    ['HTML', '<img src=x>', '\\<img src=x\\>'],
    ['emphasis', '*very* __bad__ ~~not~~', '\\*very\\* \\_\\_bad\\_\\_ \\~\\~not\\~\\~'],
    ['code', '`rm -rf`', '\\`rm -rf\\`'],
    ['a backslash before a bracket', 'C:\\] x', 'C:\\\\\\] x'],
    ['another line', 'One\n\n# Two\r\n- three', 'One # Two - three'],
  ])('takes a title for what it is: %s', (_, title, written) => {
    expect(markdownOf(words, ticketLink('jira:ACME-1', { title, url }))).toBe(
      `[${written}](${url})`,
    );
  });

  it('does not end its address at a bracket', () => {
    const row = ticketLink('wiki:1', { title: 'A page', url: 'https://acme.example/A_(b)?c=(d' });

    expect(markdownOf(words, row)).toBe('[A page](https://acme.example/A_%28b%29?c=%28d)');
  });

  it('is its title alone where it has no address', () => {
    expect(markdownOf(words, ticketLink('jira:ACME_1', { title: 'A [b]' }))).toBe('A \\[b\\]');
    expect(markdownOf(words, ticketLink(''))).toBe('Object without a name');
  });
});

describe('links as a list', () => {
  it('have a line each, with key and status where there are any', () => {
    const rows = [
      ticketLink('jira:ACME-1', { title: 'Printer on fire', url, status: 'Open' }),
      ticketLink('jira:ACME-2'),
      ticketLink('slack:C1', { title: 'Help' }),
    ];

    expect(listOf(words, rows)).toBe(
      `- [Printer on fire](${url}) (ACME-1, Open)\n- ACME-2\n- Help (C1)`,
    );
  });

  it('take key and status for what they are', () => {
    const row = ticketLink('x:a', {
      title: 'A',
      key: '<b>',
      status: 'Open\n\n[free](https://evil.example)',
    });

    expect(listOf(words, [row])).toBe('- A (\\<b\\>, Open \\[free\\](https://evil.example))');
  });
});

describe('a mention in a reply', () => {
  it('is the title and where to look: the address, else the name', () => {
    const named = ticketLink('jira:ACME-1', { title: 'Printer on fire' });

    expect(mentionOf(words, ticketLink('jira:ACME-1', { title: 'Fire', url }))).toBe(`Fire ${url}`);
    expect(mentionOf(words, named)).toBe('Printer on fire jira:ACME-1');
  });

  it('says nothing twice', () => {
    expect(mentionOf(words, ticketLink(url))).toBe(url);
  });
});
