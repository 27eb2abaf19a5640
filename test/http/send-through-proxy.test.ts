import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { send } from '../../src/http/send.ts';
import { answered } from '../support/links.ts';
import { aHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const secureHeaders = { 'Api-Token': '{{setting.activecampaign_token}}' };
const read = {
  operation: 'showThing',
  method: 'GET',
  url: 'https://api.example/things/1',
  answer: v.unknown(),
} as const;
const secure = { ...read, secureHeaders };
const put = { ...secure, method: 'PUT' } as const;

describe('a call through the proxy of Zendesk', () => {
  it('names its secret by a placeholder in a header', async () => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    await send(host, secure);

    expect(requests).toEqual([
      {
        ...{ type: 'GET', url: 'https://api.example/things/1', autoRetry: false },
        ...{ secure: true, headers: secureHeaders },
      },
    ]);
  });

  it('sends a text as it is written, in its own content type', async () => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));
    const content = '{\r\n  // kept\n "a" : 1, }';

    await send(host, { ...put, text: { contentType: 'application/jsonc', content } });

    expect(requests).toMatchObject([{ contentType: 'application/jsonc', data: content }]);
  });

  it.each([
    ['as it came', '{"a": 1}\n', '{"a": 1}\n'],
    ['empty', '', ''],
    ['parsed all the same by the host', { a: 1 }, { a: 1 }],
  ])('asks for a text and gives it unparsed: %s', async (_, done, kept) => {
    const { host, requests } = hostAnswering(() => ({ done }));

    const answer = await send(host, { ...secure, reads: 'text' });

    expect(answer).toEqual(kept);
    expect(requests).toMatchObject([{ dataType: 'text' }]);
  });

  it('gives the text of a success that the host took for a failure', async () => {
    const fail = { status: 200, responseJSON: { a: 1 }, responseText: '{ "a": 1 }' };
    const { host } = hostAnswering(() => ({ fail }));

    expect(await send(host, { ...secure, reads: 'text' })).toBe('{ "a": 1 }');
  });

  it('reads the reason of a failure from a text all the same', async () => {
    const { host } = hostAnswering(() => ({ fail: answered(400, '{"detail":"No such scope"}') }));

    const error = await failureOf(send(host, { ...secure, reads: 'text' }));

    expect(error).toMatchObject({ status: 400, reason: 'No such scope' });
  });

  it('waits for its turn, and its time begins with it', async () => {
    const happened: string[] = [];
    const host = aHost({
      request(_, deadline) {
        happened.push(`sent, with ${deadline}`);
        return Promise.resolve({});
      },
    });
    const pace = async <Answer>(run: () => Promise<Answer>) => {
      happened.push('waited');
      return await run();
    };

    await send(host, { ...secure, pace, deadline: 5000 });

    expect(happened).toEqual(['waited', 'sent, with 5000']);
  });

  it('fails in its turn as any other', async () => {
    const { host } = hostAnswering(() => ({ fail: answered(403) }));

    const error = await failureOf(send(host, { ...secure, pace: (run) => run() }));

    expect(error).toMatchObject({ kind: 'status', status: 403 });
  });
});

describe('the place of a secret setting', () => {
  const place = '{{setting.make_token}}';

  it.each([
    ['in the address', { url: `https://api.example/${place}` }],
    ['encoded in the address', { url: `https://api.example/${encodeURIComponent(place)}` }],
    ['in small letters in the address', { url: 'https://api.example/%7b%7bsetting.make_token' }],
    ['in the query', { query: { service: place } }],
    ['in the name of a query', { query: { [place]: 'one' } }],
    ['in a body', { body: { connection: { name: `Shop ${place}` } } }],
    ['in the name of a field', { body: { [place]: 1 } }],
    ['in a text', { text: { contentType: 'application/jsonc', content: `// ${place}\n{}` } }],
    [
      'as the numbers of its characters',
      { text: { contentType: 'application/jsonc', content: '"\\u007b\\u007B\\u0073etting.a}}"' } },
    ],
    ['with blanks', { body: { name: '{{ setting.make_token }}' } }],
    ['with line ends', { body: { name: '{{\n\tsetting . make_token}}' } }],
    ['with blanks in the query', { query: { service: '{{ setting.make_token }}' } }],
    ['in capitals', { body: { name: '{{SETTING.make_token}}' } }],
    ['unfinished', { body: { name: '{{setting.' } }],
    ['with a third bracket', { body: { name: '{{{setting.make_token}}}' } }],
    ['with a dash', { body: { name: '{{- setting.make_token -}}' } }],
  ])('is refused %s: it would be filled in there', async (_, more) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    const error = await failureOf(send(host, { ...put, ...more }));

    expect(error).toMatchObject({ kind: 'refused', operation: 'showThing', reason: 'placeholder' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['an expression of Make', { body: { url: 'https://{{connection.host}}/{{item.setting}}' } }],
    ['words about it', { body: { name: 'The setting.make_token of {{connection.name}}' } }],
    ['one bracket', { body: { name: '{setting.make_token}' } }],
    ['another word', { body: { name: '{{settings.make_token}}' } }],
  ])('is not found in %s', async (_, more) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    await send(host, { ...put, ...more });

    expect(requests).toHaveLength(1);
  });

  it('means nothing in a call that goes to Zendesk itself', async () => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    await send(host, { ...read, query: { name: place } });

    expect(requests).toHaveLength(1);
  });

  it('is looked for in a long text of nothing but its parts', async () => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));
    const content = `${'{'.repeat(20_000)}${'%'.repeat(20_000)}${'\\'.repeat(20_000)}`;

    await send(host, { ...put, text: { contentType: 'application/jsonc', content } });

    expect(requests).toHaveLength(1);
  });
});
