import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../sandbox/host/jquery.ts';

const json = { 'Content-Type': 'application/json; charset=utf-8' };
const get = { method: 'GET' };

/** An answer, and the data type that it was asked for in. */
type Asked = ResponseInit & { readonly dataType?: string };

describe('outcomeOf', () => {
  test.each<[string, string | null, Asked, unknown]>([
    ['JSON by its content type', '{"a":1}', { headers: json }, { a: 1 }],
    ['JSON by the data type asked for', '[1]', { dataType: 'json' }, [1]],
    ['text when text was asked for', '{"a":1}', { headers: json, dataType: 'text' }, '{"a":1}'],
    ['text otherwise', 'hello', {}, 'hello'],
    ['nothing for 204', null, { status: 204, headers: json }, undefined],
  ])('is done with %s', async (...[, body, { dataType, ...init }, data]) => {
    const { outcome, responseArgs } = await outcomeOf(new Response(body, init), {
      ...get,
      dataType,
    });

    expect(outcome).toBe('done');
    expect(responseArgs[0]).toEqual(data);
  });

  test.each<[string, string, Asked]>([
    ['no JSON', '<p>', { headers: json }],
    ['nothing at all', '', { headers: json }],
    ['text where JSON was asked for', 'hello', { dataType: 'json' }],
  ])('fails with a parser error for 200 and %s', async (_, body, { dataType, ...init }) => {
    const response = new Response(body, init);

    const { outcome, responseArgs } = await outcomeOf(response, { ...get, dataType });

    expect(outcome).toBe('fail');
    expect(responseArgs[0]).toEqual({
      readyState: 4,
      status: 200,
      statusText: 'parsererror',
      responseText: body,
    });
  });

  test('fails with the text and the JSON of an error answer', async () => {
    const body = '{"errors":[]}';
    const response = new Response(body, { status: 422, headers: json });

    const { outcome, responseArgs } = await outcomeOf(response, get);

    expect(outcome).toBe('fail');
    expect(responseArgs).toEqual([
      {
        readyState: 4,
        status: 422,
        statusText: 'error',
        responseText: body,
        responseJSON: { errors: [] },
      },
      'error',
      '',
    ]);
  });

  test('leaves responseJSON out when the error answer is none', async () => {
    const { responseArgs } = await outcomeOf(new Response(null, { status: 404 }), get);

    expect(responseArgs[0]).toEqual({
      readyState: 4,
      status: 404,
      statusText: 'error',
      responseText: '',
    });
  });

  test('fails with status 0 when nothing answered', async () => {
    const { outcome, responseArgs } = await outcomeOf(Response.error(), get);

    expect(outcome).toBe('fail');
    expect(responseArgs[0]).toEqual({
      readyState: 0,
      status: 0,
      statusText: 'error',
      responseText: '',
    });
  });

  test('gives the whole answer when asked for it', async () => {
    const response = new Response('{"a":1}', { headers: { ...json, 'X-Count': '1' } });

    const { responseArgs } = await outcomeOf(response, { ...get, httpCompleteResponse: true });

    expect(responseArgs[0]).toMatchObject({
      status: 200,
      responseText: '{"a":1}',
      responseJSON: { a: 1 },
      headers: { 'x-count': '1' },
    });
  });

  test('gives only what survives being posted to a frame', async () => {
    const { responseArgs } = await outcomeOf(new Response('{"a":1}', { headers: json }), get);

    expect(structuredClone(responseArgs)).toEqual(responseArgs);
  });
});
