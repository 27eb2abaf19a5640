import { describe, expect, it } from 'vitest';
import { aLinkedObject } from '../../sandbox/builders.ts';
import type { Metadata } from '../../sandbox/world.ts';
import { readLinkedObject } from '../../src/panels/links/linked-object.ts';
import type { ObjectUrl } from '../../src/zaf/settings.ts';
import { keptLink } from '../support/ticket-links.ts';

const rules: readonly ObjectUrl[] = [
  { scheme: 'jira', url: 'https://acme.atlassian.net/browse/{value}' },
  { scheme: 'wiki', url: 'http://wiki.example/{value}?q={value}' },
  { scheme: 'host', url: 'https://{value}.example/' },
];

const read = (name: string, metadata: Metadata = {}) =>
  readLinkedObject(keptLink({ right_object: aLinkedObject(name, metadata) }), 'right', rules);

describe('the address of an object', () => {
  const issue = 'https://acme.example/browse/ACME-1';

  it.each([
    ...['url', 'link', 'html_url', 'permalink', 'web_url', 'URL', 'Html_Url'],
    ...['permalink_url', 'shortUrl', 'short_url', 'href'],
  ])('comes from %s', (key) => {
    expect(read('tracker:ACME-1', { [key]: issue }).address).toBe(issue);
  });

  it.each([[{ href: issue }], [{ url: issue }], [{ href: 7, url: issue }]])(
    'comes from a link that is %j',
    (link) => {
      expect(read('tracker:ACME-1', { link }).address).toBe(issue);
    },
  );

  it.each([
    'https://api.github.example/repos/acme/web/issues/42',
    'https://acme.atlassian.example/rest/api/3/issue/10001',
    'https://dev.azure.example/acme/_apis/wit/workItems/55',
    'https://gitlab.example/api/v4/projects/1/issues/7',
    'https://acme.myshopify.example/admin/api/2026-01/orders/1.json',
  ])('is a page rather than the answer for programs at %s', (url) => {
    const rule = 'https://acme.atlassian.net/browse/ACME-1';

    expect(read('tracker:1', { url, html_url: issue }).address).toBe(issue);
    expect(read('jira:ACME-1', { url }).address).toBe(rule);
    expect(read('tracker:1', { url }).address).toBe(url);
  });

  it('is the name itself, where that is one', () => {
    const object = read('https://tracker.example/1');

    expect(object).toMatchObject({
      address: 'https://tracker.example/1',
      title: 'https://tracker.example/1',
      system: 'tracker.example',
    });
    expect(read('https://tracker.example/1', { url: issue }).address).toBe(issue);
  });

  it.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in disguise', ' jAvA\tScript:alert(1)//https://acme.example'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['vbscript:', 'vbscript:msgbox(1)'],
    ['file:', 'file:///etc/passwd'],
    ['blob:', 'blob:https://acme.example/1'],
    ['an app', 'slack://channel?id=C1'],
    ['mail', 'mailto:robot@acme.example'],
    ['a relative one', '/browse/ACME-1'],
    ['one without a scheme', 'acme.example/browse/ACME-1'],
    ['one without a host', 'https://'],
    ['one of the same scheme', '//acme.example/browse/ACME-1'],
    ['an empty text', ''],
    ['an object', { href: issue }],
    ['a list', [issue]],
    ['a number', 7],
  ])('is none: %s', (_, url) => {
    expect(read('tracker:ACME-1', { url }).address).toBeUndefined();
  });

  it('is the next one, where the first is none', () => {
    const metadata = { url: 'javascript:alert(1)', permalink: issue };

    expect(read('tracker:ACME-1', metadata).address).toBe(issue);
  });

  it.each([
    ['jira:ACME-1', 'https://acme.atlassian.net/browse/ACME-1'],
    ['jira:a/b?c#d', 'https://acme.atlassian.net/browse/a%2Fb%3Fc%23d'],
    ['jira:$&', 'https://acme.atlassian.net/browse/%24%26'],
    ['wiki:Home', 'http://wiki.example/Home?q=Home'],
    ['jira:\ud83d', 'https://acme.atlassian.net/browse/%EF%BF%BD'],
    ['host:acme', 'https://acme.example/'],
  ])("of %j comes from its scheme's rule", (name, address) => {
    expect(read(name).address).toBe(address);
  });

  it.each(['Jira:ACME-1', 'jirax:ACME-1', 'jira', 'jira:', 'host:two words'])(
    'of %j comes from no rule',
    (name) => {
      expect(read(name).address).toBeUndefined();
    },
  );

  it('of the metadata is better than that of a rule, which is better than a bad one', () => {
    expect(read('jira:ACME-1', { url: issue }).address).toBe(issue);
    expect(read('jira:ACME-1', { url: 'javascript:alert(1)' }).address).toBe(
      'https://acme.atlassian.net/browse/ACME-1',
    );
  });
});
