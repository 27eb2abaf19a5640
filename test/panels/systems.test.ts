import { describe, expect, it } from 'vitest';
import { systemOf } from '../../src/panels/links/systems.ts';

describe('the system of an object', () => {
  it.each([
    ['jira', 'Jira'],
    ['JIRA_issue', 'Jira'],
    ['jiraIssue', 'Jira'],
    ['acme-jira', 'Jira'],
    ['slack', 'Slack'],
    ['slack_thread', 'Slack'],
    ['github', 'GitHub'],
    ['GitHub-PR', 'GitHub'],
    ['gh', 'GitHub'],
    ['gh_issue', 'GitHub'],
    ['gh2', 'GitHub'],
    ['gitlab', 'GitLab'],
    ['gl', 'GitLab'],
    ['gl-mr', 'GitLab'],
    ['linear', 'Linear'],
    ['linearIssue', 'Linear'],
    ['ado', 'Azure DevOps'],
    ['azdo', 'Azure DevOps'],
    ['azure_devops', 'Azure DevOps'],
    ['AzureDevOps', 'Azure DevOps'],
    ['asana_task', 'Asana'],
    ['trello', 'Trello'],
    ['shopify_order', 'Shopify'],
    ['salesforce', 'Salesforce'],
    ['sf', 'Salesforce'],
    ['sfdc_case', 'Salesforce'],
  ])('is known by the scheme %s', (scheme, name) => {
    expect(systemOf([scheme], undefined)).toMatchObject({ name });
  });

  it.each([
    ['https://acme.atlassian.net/browse/ACME-1', 'Jira'],
    ['https://jira.acme.example/browse/ACME-1', 'Jira'],
    ['https://acme.slack.com/archives/C1/p1', 'Slack'],
    ['https://github.com/acme/app/issues/1', 'GitHub'],
    ['https://github.acme.com/acme/app/issues/1', 'GitHub'],
    ['https://GitLab.com/acme/app/-/issues/1', 'GitLab'],
    ['https://gitlab.acme.com/acme/app/-/issues/1', 'GitLab'],
    ['https://linear.app/acme/issue/ENG-1', 'Linear'],
    ['https://dev.azure.com/acme/web/_workitems/edit/1', 'Azure DevOps'],
    ['https://acme.visualstudio.com/web/_workitems/edit/1', 'Azure DevOps'],
    ['https://app.asana.com/0/1/2', 'Asana'],
    ['https://trello.com/c/AbC123', 'Trello'],
    ['https://admin.shopify.com/store/acme/orders/1', 'Shopify'],
    ['https://acme.myshopify.com/admin/orders/1', 'Shopify'],
    ['https://acme.lightning.force.com/lightning/r/Case/5001/view', 'Salesforce'],
    ['https://acme.my.salesforce.com/5001', 'Salesforce'],
  ])('is known by the address %s', (address, name) => {
    expect(systemOf(['tracker'], address)).toMatchObject({ name });
    expect(systemOf([], address)).toMatchObject({ name });
  });

  it.each([
    ['tracker', undefined, 'tracker'],
    ['ghost', undefined, 'ghost'],
    ['glue', undefined, 'glue'],
    ['sfx', undefined, 'sfx'],
    ['linearity', undefined, 'linearity'],
    ['tornado', undefined, 'tornado'],
    ['notjira', undefined, 'notjira'],
    ['tracker', 'https://notgithub.com/acme', 'tracker'],
    ['tracker', 'https://github.com.evil.example/acme', 'tracker'],
    ['tracker', 'https://gitlab.com.evil.example/acme', 'tracker'],
    ['tracker', 'https://slack.com.evil.example/acme', 'tracker'],
    ['tracker', 'https://notlinear.app/acme', 'tracker'],
    ['tracker', 'https://example.com/?next=https://acme.slack.com', 'tracker'],
    ['tracker', 'https://example.com/github.com/acme', 'tracker'],
    ['tracker', 'https://acme.atlassian.net/wiki/spaces/X/pages/1', 'tracker'],
    ['', 'https://tracker.example/1', 'tracker.example'],
    ['', undefined, ''],
  ])('keeps its own words where nobody knows it: %j at %s', (scheme, address, name) => {
    expect(systemOf([scheme], address)).toMatchObject({ id: 'other', name });
  });

  it.each([
    ['jira', { id: 'jira', mark: 'J' }],
    ['github', { id: 'github', mark: 'GH' }],
    ['ado', { id: 'azure_devops', mark: 'AD' }],
    ['tracker', { id: 'other', mark: 'T' }],
    ['7éclair', { id: 'other', mark: 'É' }],
    ['שלום', { id: 'other', mark: 'ש' }],
    ['4711', { id: 'other', mark: '' }],
    ['', { id: 'other', mark: '' }],
  ])('has an id and a mark for a badge: %j', (scheme, system) => {
    expect(systemOf([scheme], undefined)).toMatchObject(system);
  });

  it('is told by the first word, then the others, the address, the hints', () => {
    const slack = 'https://acme.slack.com/archives/C1';

    expect(systemOf(['jira'], slack, ['asana'])).toMatchObject({ name: 'Jira' });
    expect(systemOf(['', 'trello'], slack, ['asana'])).toMatchObject({ name: 'Trello' });
    expect(systemOf([''], slack, ['asana'])).toMatchObject({ name: 'Slack' });
    expect(systemOf(['issue'], undefined, ['', 'Asana Cloud'])).toMatchObject({ name: 'Asana' });
    expect(systemOf(['issue'], undefined, ['', 'bug'])).toMatchObject({ name: 'issue' });
  });
});
