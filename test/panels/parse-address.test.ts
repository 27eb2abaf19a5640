import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/panels/links/parse-address.ts';

const TASK = 'https://app.asana.com';
const CASE = '5003000000D8cuI';

const OBJECTS: readonly (readonly [address: string, name: string])[] = [
  ['https://acme.atlassian.net/browse/ACME-101', 'jira:ACME-101'],
  ['https://acme.atlassian.net/browse/acme-101?focusedId=1#comment', 'jira:ACME-101'],
  ['https://tracker.acme.com/jira/browse/ACME-101', 'jira:ACME-101'],
  ['https://acme.atlassian.example/browse/ACME-101', 'jira:ACME-101'],
  [
    'https://acme.atlassian.net/jira/software/c/projects/ACME/boards/1?view=x&selectedIssue=ACME-7',
    'jira:ACME-7',
  ],
  ['https://acme.atlassian.net/jira/core/projects/ACME/issues/ACME-8?jql=x', 'jira:ACME-8'],
  [
    'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12/HELP-3',
    'jira:HELP-3',
  ],
  ['https://acme.atlassian.net/servicedesk/customer/portal/3/HELP-12', 'jira:HELP-12'],

  [
    'https://acme.slack.com/archives/C024BE91L/p1772435520004300',
    'slack:C024BE91L-1772435520.004300',
  ],
  [
    'https://acme.slack.example/archives/C024BE91L/p1772435520004300',
    'slack:C024BE91L-1772435520.004300',
  ],
  [
    'https://acme.slack.com/archives/C024BE91L/p1772435999000100?thread_ts=1772435520.004300&cid=C024BE91L',
    'slack:C024BE91L-1772435520.004300',
  ],
  [
    'https://app.slack.com/client/T1/C024BE91L/thread/C024BE91L-1772435520.004300',
    'slack:C024BE91L-1772435520.004300',
  ],
  ['https://app.slack.com/client/T1/C024BE91L', 'slack:C024BE91L'],
  ['https://acme.slack.com/archives/C024BE91L/', 'slack:C024BE91L'],

  ['https://github.com/acme/web/issues/42', 'github:acme/web#42'],
  ['https://github.com/acme/web.js/pull/42/files?w=1#diff', 'github:acme/web.js#42'],
  ['https://github.acme.com/acme/web/discussions/42', 'github:acme/web#42'],
  ['https://github.example/acme/web/issues/42', 'github:acme/web#42'],

  ['https://gitlab.com/group/project/-/issues/7', 'gitlab:group/project#7'],
  ['https://gitlab.com/group/sub/project/-/merge_requests/7/diffs', 'gitlab:group/sub/project!7'],
  ['https://gitlab.acme.com/group/project/issues/7', 'gitlab:group/project#7'],
  ['https://git.acme.com/group/project/-/work_items/7', 'gitlab:group/project#7'],
  ['https://gitlab.com/group/project/-/issues/incident/7', 'gitlab:group/project#7'],

  ['https://linear.app/acme/issue/ENG-12/fix-the-printer', 'linear:ENG-12'],
  ['https://linear.app/acme/issue/eng-12', 'linear:ENG-12'],

  ['https://dev.azure.com/acme/web/_workitems/edit/55', 'azure_devops:acme/web#55'],
  ['https://dev.azure.com/acme/My%20Shop/_workitems/edit/55/', 'azure_devops:acme/My%20Shop#55'],
  ['https://dev.azure.com/acme/_workitems/edit/55', 'azure_devops:acme#55'],
  [
    'https://dev.azure.com/acme/web/_boards/board/t/Team/Stories?x=1&workitem=55',
    'azure_devops:acme/web#55',
  ],
  ['https://acme.visualstudio.com/web/_workitems/edit/55', 'azure_devops:acme/web#55'],
  [
    'https://acme.visualstudio.com/DefaultCollection/web/_workitems/edit/55',
    'azure_devops:acme/web#55',
  ],
  ['https://tfs.acme.com/tfs/Main/web/_workitems/edit/55', 'azure_devops:Main/web#55'],

  [`${TASK}/0/1/2`, 'asana:2'],
  [`${TASK}/0/1/2/f`, 'asana:2'],
  [`${TASK}/0/home/1/2`, 'asana:2'],
  [`${TASK}/1/9/project/1/task/2`, 'asana:2'],
  [`${TASK}/1/9/task/2?focus=true`, 'asana:2'],

  ['https://trello.com/c/AbC123', 'trello:AbC123'],
  ['https://trello.com/c/AbC123/5-fix-the-printer', 'trello:AbC123'],

  ['https://admin.shopify.com/store/acme/orders/1001', 'shopify:acme/orders/1001'],
  ['https://admin.shopify.com/store/acme/draft_orders/7?x=1', 'shopify:acme/draft_orders/7'],
  ['https://acme.myshopify.com/admin/customers/12', 'shopify:acme/customers/12'],

  [`https://acme.lightning.force.com/lightning/r/Case/${CASE}/view`, `salesforce:${CASE}`],
  [`https://acme.lightning.force.com/lightning/r/My__c/${CASE}AAA/view`, `salesforce:${CASE}AAA`],
  [`https://acme.my.salesforce.com/${CASE}?nooverride=1`, `salesforce:${CASE}`],
];

describe('the address of an object', () => {
  it.each(OBJECTS)('%s is that of %s', (address, name) => {
    const [id, key] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];

    expect(parseAddress(address)).toMatchObject({
      name,
      key,
      system: { id },
      host: new URL(address).host,
      metadata: { url: address, key },
    });
  });

  it.each([
    ['https://github.com/acme/web/pull/42', { number: 42 }],
    ['https://gitlab.com/group/project/-/merge_requests/7', { iid: 7 }],
    [
      'https://acme.slack.com/archives/C024BE91L/p1772435520004300',
      { channel: 'C024BE91L', ts: '1772435520.004300' },
    ],
    ['https://linear.app/acme/issue/ENG-12/fix-the-printer', { title: 'Fix the printer' }],
    ['https://trello.com/c/AbC123/5-d%C3%A9j%C3%A0-vu&co', { title: 'Déjà vu&co' }],
  ])('%s also tells %j', (address, metadata) => {
    expect(parseAddress(address)?.metadata).toMatchObject(metadata);
  });

  it.each([
    'https://acme.atlassian.net/browse/ACME-101',
    'https://linear.app/acme/issue/ENG-12',
    'https://trello.com/c/AbC123/5-%E0%A4%A',
  ])('%s tells no title', (address) => {
    expect(parseAddress(address)?.metadata).not.toHaveProperty('title');
  });
});

describe('any other address', () => {
  it.each([
    ['https://tracker.example/1?a=b', 'tracker.example'],
    ['http://localhost:8080/x', 'localhost'],
    ['https://github.com/acme/web', 'GitHub'],
    ['https://github.com/acme/web/issues', 'GitHub'],
    ['https://github.com/acme/web/issues/42abc', 'GitHub'],
    ['https://github.com/orgs/acme/discussions/5', 'GitHub'],
    ['https://gitlab.com/groups/acme/-/issues/7', 'GitLab'],
    ['https://app.slack.com/client/T1/threads', 'Slack'],
    ['https://acme.atlassian.net/jira/projects', 'Jira'],
    ['https://acme.atlassian.net/wiki/spaces/X/pages/1', 'acme.atlassian.net'],
    ['https://git.example/acme/web/issues/42', 'git.example'],
    ['https://example.com/?next=/browse/ACME-1', 'example.com'],
    ['https://trello.com/b/AbC123/board', 'Trello'],
    ['https://acme.my.salesforce.com/secur/frontdoor', 'Salesforce'],
  ])('%s is its own name', (address, name) => {
    expect(parseAddress(address)).toEqual({
      system: expect.objectContaining({ name }) as unknown,
      name: address,
      key: address,
      host: new URL(address).host,
      metadata: { url: address },
    });
  });

  it('keeps its fragment only to be opened', () => {
    expect(parseAddress('https://tracker.example/#/tickets/5')).toMatchObject({
      name: 'https://tracker.example/',
      metadata: { url: 'https://tracker.example/#/tickets/5' },
    });
  });
});

describe('a pasted text', () => {
  const issue = 'https://acme.atlassian.net/browse/ACME-1';

  it.each([
    `  ${issue}\n`,
    `<${issue}>`,
    `${issue}.`,
    `${issue}),`,
    `<${issue}>;`,
    issue.replace('https', 'HTTPS'),
  ])('is an address with what a sentence puts around it: %j', (text) => {
    expect(parseAddress(text)).toMatchObject({ name: 'jira:ACME-1', metadata: { url: issue } });
  });

  it('keeps the bracket that the address itself opens', () => {
    expect(parseAddress('https://wiki.example/Printer_(fire)')?.name).toBe(
      'https://wiki.example/Printer_(fire)',
    );
  });

  it('loses its password', () => {
    const known = parseAddress('https://mina:s3cret@acme.atlassian.net/browse/ACME-1');
    const unknown = parseAddress('https://mina:s3cret@tracker.example/1');

    expect(known?.metadata).toEqual({ url: issue, key: 'ACME-1' });
    expect(unknown?.name).toBe('https://tracker.example/1');
    expect(JSON.stringify([known, unknown])).not.toMatch(/mina|s3cret/);
  });

  it.each([
    ['https://tracker.example/a*b?c=*', 'https://tracker.example/a%2Ab?c=%2A'],
    ['https://tracker.example/a%2Ab', 'https://tracker.example/a%2Ab'],
    [
      'https://dev.azure.com/a*/web/_workitems/edit/5',
      'https://dev.azure.com/a%2A/web/_workitems/edit/5',
    ],
    ['https://gitlab.com/a*/web/-/issues/5', 'https://gitlab.com/a%2A/web/-/issues/5'],
    ['https://gitlab.com/a%2A/web/-/issues/5', 'gitlab:a%2A/web#5'],
  ])('never makes a name that a search reads as anything: %s', (text, name) => {
    expect(parseAddress(text)?.name).toBe(name);
  });

  it.each([
    '',
    ' ',
    'ACME-1',
    'jira:ACME-1',
    'acme.atlassian.net/browse/ACME-1',
    `see ${issue}`,
    `${issue} thanks`,
    `${issue}\n${issue}`,
    `<a href="${issue}">`,
    `${issue}|ACME-1>`,
    'https://',
    'https://a b',
    'https://[broken',
    'javascript:alert(1)//https://acme.example',
    'ftp://acme.example/1',
    'mailto:mina@acme.example',
    `https://acme.example/${'.'.repeat(1_000_000)}x`,
  ])('is no address: %.60j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});
