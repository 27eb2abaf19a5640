import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/zaf/settings.ts';

const defaults = {
  integration: '',
  linkTypes: [],
  ticketObjectName: 'zendesk:ticket{ticket_id}',
  ticketSides: ['left'],
  objectUrls: [],
  mirrorFieldId: '',
};

describe('the settings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a text', 'integration'],
    ['empty texts', { integration: '', link_types: ' ', ticket_side: '', object_urls: '\n\n' }],
    ['nulls', { integration: null, link_types: null, ticket_object_name: null }],
    ['settings of another app', { title: 'My app', constructor: 'x' }],
  ])('have their defaults, and nothing is wrong, in %s', (_, raw) => {
    expect(readSettings(raw)).toEqual({ settings: defaults, problems: [] });
  });

  it.each([
    ['integration', 7, '7'],
    ['integration', { name: 'acme' }, '{"name":"acme"}'],
    ['link_types', ['jira_issue'], '["jira_issue"]'],
    ['link_types', true, 'true'],
    ['ticket_object_name', 4411, '4411'],
    ['ticket_side', ['left'], '["left"]'],
    ['object_urls', { jira: 'https://acme.example' }, '{"jira":"https://acme.example"}'],
    ['mirror_field_id', 27642, '27642'],
  ])('name a %s that is no text and go on without it: %j', (name, value, shown) => {
    const { settings, problems } = readSettings({ [name]: value });

    expect(settings).toEqual(defaults);
    expect(problems).toEqual([{ name, value: shown }]);
  });

  it('name everything that is wrong, not only the first', () => {
    const { problems } = readSettings({
      integration: 'acme linker',
      link_types: '*',
      ticket_object_name: 'ticket',
      ticket_side: 'up',
      object_urls: 'jira',
      mirror_field_id: 'links',
    });

    expect(problems.map(({ name }) => name)).toEqual([
      'integration',
      'link_types',
      'ticket_object_name',
      'ticket_side',
      'object_urls',
      'mirror_field_id',
    ]);
  });
});

describe('the setting integration', () => {
  it.each(['acme_linker', 'Acme-Linker-2', 'a', 'a'.repeat(64)])('may be %s', (integration) => {
    const { settings, problems } = readSettings({ integration: `  ${integration}\n` });

    expect(settings.integration).toBe(integration);
    expect(problems).toEqual([]);
  });

  it.each(['acme linker', 'acme/linker', '..', 'zendesk.com', 'a'.repeat(65), 'äcme'])(
    'is named when it is %s',
    (integration) => {
      const { problems } = readSettings({ integration });

      expect(problems).toEqual([{ name: 'integration', value: integration }]);
    },
  );
});

describe('the setting link_types', () => {
  const type = (type: string, label = type) => ({ type, label });

  it.each([
    ['jira_issue', [type('jira_issue')]],
    [' jira_issue ,, slack_thread, ', [type('jira_issue'), type('slack_thread')]],
    ['jira_issue=Jira issues', [type('jira_issue', 'Jira issues')]],
    [' jira_issue = Jira issues ', [type('jira_issue', 'Jira issues')]],
    ['jira_issue=', [type('jira_issue')]],
    ['a=b=c', [type('a', 'b=c')]],
    ['two words=Two words', [type('two words', 'Two words')]],
    ['jira_issue, slack, jira_issue', [type('jira_issue'), type('slack')]],
    ['jira=Old, jira=New', [type('jira', 'New')]],
    ['Jira, jira', [type('Jira'), type('jira')]],
    ['jira=Issues *', [type('jira', 'Issues *')]],
  ])('is read from %j', (link_types, linkTypes) => {
    const { settings, problems } = readSettings({ link_types });

    expect(settings.linkTypes).toEqual(linkTypes);
    expect(problems).toEqual([]);
  });

  it.each([
    ['*', '*'],
    ['jira_*', 'jira_*'],
    ['=Jira issues', '=Jira issues'],
    ['=', '='],
  ])('names the part %j and keeps the others', (part, shown) => {
    const { settings, problems } = readSettings({ link_types: `slack, ${part}, github=GitHub` });

    expect(settings.linkTypes).toEqual([type('slack'), type('github', 'GitHub')]);
    expect(problems).toEqual([{ name: 'link_types', value: shown }]);
  });
});

describe('the setting ticket_object_name', () => {
  it.each([
    'zendesk:ticket{ticket_id}',
    '{ticket_id}',
    'a:{ticket_id}:{ticket_id}',
    'zd {ticket_id}',
  ])('may be %s', (ticket_object_name) => {
    const { settings, problems } = readSettings({ ticket_object_name });

    expect(settings.ticketObjectName).toBe(ticket_object_name);
    expect(problems).toEqual([]);
  });

  it.each(['zendesk:ticket', 'zendesk:{id}', 'zendesk:{TICKET_ID}', '*{ticket_id}', '*'])(
    'is the default, and named, when it is %s',
    (ticket_object_name) => {
      const { settings, problems } = readSettings({ ticket_object_name });

      expect(settings.ticketObjectName).toBe('zendesk:ticket{ticket_id}');
      expect(problems).toEqual([{ name: 'ticket_object_name', value: ticket_object_name }]);
    },
  );
});

describe('the setting ticket_side', () => {
  it.each([
    ['left', ['left']],
    ['right', ['right']],
    ['either', ['left', 'right']],
    [' Right ', ['right']],
    ['EITHER', ['left', 'right']],
  ])('may be %j', (ticket_side, sides) => {
    const { settings, problems } = readSettings({ ticket_side });

    expect(settings.ticketSides).toEqual(sides);
    expect(problems).toEqual([]);
  });

  it.each(['both', 'left, right', 'Up'])('is left, and named, when it is %s', (ticket_side) => {
    const { settings, problems } = readSettings({ ticket_side });

    expect(settings.ticketSides).toEqual(['left']);
    expect(problems).toEqual([{ name: 'ticket_side', value: ticket_side }]);
  });
});

describe('the setting object_urls', () => {
  it('is one rule a line, whatever the line ends with', () => {
    const { settings, problems } = readSettings({
      object_urls:
        'jira = https://acme.atlassian.net/browse/{value}\r\n\n  slack=HTTP://acme.example/{value}?a=b  \n',
    });

    expect(settings.objectUrls).toEqual([
      { scheme: 'jira', url: 'https://acme.atlassian.net/browse/{value}' },
      { scheme: 'slack', url: 'HTTP://acme.example/{value}?a=b' },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    'jira',
    'jira =',
    '= https://acme.example/{value}',
    'jira https://acme.example/{value}',
    'jira = https://acme.example/browse',
    'jira = acme.example/{value}',
    'jira = /browse/{value}',
    'jira = https://',
    'jira = javascript:alert({value})',
    'jira = data:text/html,{value}',
    'jira = https://acme.example/a b/{value}',
    'ji*ra = https://acme.example/{value}',
    'ji:ra = https://acme.example/{value}',
    'jira = https://a.example/{value}, slack = https://b.example/{value}',
  ])('names the line %j and keeps the others', (line) => {
    const object_urls = `gh = https://github.com/{value}\n${line}`;

    const { settings, problems } = readSettings({ object_urls });

    expect(settings.objectUrls).toEqual([{ scheme: 'gh', url: 'https://github.com/{value}' }]);
    expect(problems).toEqual([{ name: 'object_urls', value: line }]);
  });
});

describe('the setting mirror_field_id', () => {
  it.each(['27642', '360017140598', '999999999999999'])('may be %s', (mirror_field_id) => {
    const { settings, problems } = readSettings({ mirror_field_id: ` ${mirror_field_id} ` });

    expect(settings.mirrorFieldId).toBe(mirror_field_id);
    expect(problems).toEqual([]);
  });

  it.each(['0', '-1', '1.5', '27 642', 'custom_field_27642', '27642/../1', '9'.repeat(16)])(
    'is named, and nothing is copied, when it is %s',
    (mirror_field_id) => {
      const { settings, problems } = readSettings({ mirror_field_id });

      expect(settings.mirrorFieldId).toBe('');
      expect(problems).toEqual([{ name: 'mirror_field_id', value: mirror_field_id }]);
    },
  );
});
