// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { systemOf } from '../../src/panels/links/systems.ts';

describe('the system of an object', () => {
  it.each([
    ['jira', 'Jira'],
    ['JIRA_issue', 'Jira'],
    ['slack', 'Slack'],
    ['slack_thread', 'Slack'],
    ['github', 'GitHub'],
    ['GitHub-PR', 'GitHub'],
    ['gh', 'GitHub'],
    ['gh_issue', 'GitHub'],
  ])('is known by the scheme %s', (scheme, system) => {
    expect(systemOf(scheme, undefined)).toBe(system);
  });

  it.each([
    ['https://acme.atlassian.net/browse/ACME-1', 'Jira'],
    ['https://jira.acme.example/browse/ACME-1', 'Jira'],
    ['https://acme.slack.com/archives/C1/p1', 'Slack'],
    ['https://github.com/acme/app/issues/1', 'GitHub'],
  ])('is known by the host of %s', (address, system) => {
    expect(systemOf('tracker', address)).toBe(system);
    expect(systemOf('', address)).toBe(system);
  });

  it.each([
    ['tracker', undefined, 'tracker'],
    ['ghost', undefined, 'ghost'],
    ['tracker', 'https://notgithub.com/acme', 'tracker'],
    ['tracker', 'https://github.com.evil.example/acme', 'tracker'],
    ['tracker', 'https://example.com/?next=https://acme.slack.com', 'tracker'],
    ['', 'https://tracker.example/1', 'tracker.example'],
    ['', undefined, ''],
  ])('keeps its own words where nobody knows it: %j at %s', (scheme, address, system) => {
    expect(systemOf(scheme, address)).toBe(system);
  });

  it('is told by the scheme before the host', () => {
    expect(systemOf('jira', 'https://acme.slack.com/archives/C1')).toBe('Jira');
  });
});
