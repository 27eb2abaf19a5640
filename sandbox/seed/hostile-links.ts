import type { Link, Metadata } from '../world.ts';
import { linkFrom } from './everyday-links.ts';

const objects: readonly [type: string, object: string, metadata: Metadata][] = [
  [
    'jira_issue',
    'jira:MARKUP-1',
    { summary: '<img src=x onerror="alert(1)"> <b>bold</b>', status: '<i>open</i>' },
  ],
  [
    'jira_issue',
    'jira:ADDRESS-1',
    { summary: 'An address that runs', url: 'javascript:alert(document.domain)' },
  ],
  ['jira_issue', 'jira:R&D #7 + 50% off 🚀', { summary: 'A name full of signs', status: 'Open' }],
  ['jira_issue', 'jira:שלום עולם-3', { summary: 'תקלה בתשלום (ACME) 500', status: 'פתוח' }],
  ['jira_issue', 'jira:WIDE-200', twoHundredKeys()],
  [
    'jira_issue',
    'jira:SHAPES-1',
    {
      summary: { text: 'A title that is an object' },
      status: ['a', 'list'],
      url: { href: 'https://acme.atlassian.example/browse/SHAPES-1' },
      assignee: 7,
      updated_at: 'yesterday',
    },
  ],
  ['slack_thread', 'slack:', {}],
  ['slack_thread', 'no colon at all', { title: '', permalink: 'data:text/html,<h1>hello</h1>' }],
  [
    'github_issue',
    'github:acme/web#99?a=b&c=d/../..',
    { title: 'x'.repeat(400), html_url: 'https://github.example/acme/web/issues/99' },
  ],
  ['github_issue', 'github:acme/web#100', { title: null, state: '', html_url: '//acme.example' }],
];

/** What careless or ill-meaning writers of links have left on one ticket. */
export function hostileLinks(): Link[] {
  return objects.map(([type, object, metadata], place) =>
    linkFrom({
      ticket: 4415,
      type,
      object,
      at: `2026-02-21T10:0${place}:00Z`,
      metadata,
    }),
  );
}

function twoHundredKeys(): Metadata {
  const metadata: Metadata = { summary: 'Two hundred keys' };
  for (let place = 1; place < 200; place += 1) metadata[`field_${place}`] = place;
  return metadata;
}
