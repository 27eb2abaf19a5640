/** What ZAF's promise gets: on `done` the first is the data, on `fail` a plain object of jQuery's shape, never an Error. */
export interface Outcome {
  readonly outcome: 'done' | 'fail';
  readonly responseArgs: unknown[];
}

/** The part of a jqXHR that survives `postMessage`. */
interface Answered {
  readonly readyState: number;
  readonly status: number;
  readonly statusText: string;
  readonly responseText: string;
  readonly responseJSON?: unknown;
  readonly headers?: Record<string, string>;
}

interface ShapeOptions {
  readonly method: string;
  readonly dataType?: string | undefined;
  readonly httpCompleteResponse?: boolean | undefined;
}

/**
 * An HTTP answer as `client.request` hands it on: by jQuery's rules, since the host asks with `jQuery.ajax`. A
 * `Response.error()` stands for no answer at all.
 *
 * @see https://api.jquery.com/jQuery.ajax/
 */
export async function outcomeOf(response: Response, options: ShapeOptions): Promise<Outcome> {
  if (response.status === 0) return noAnswer();
  const text = await response.text();
  const json = readJson(response, text, options.dataType);
  const xhr: Answered = {
    readyState: 4,
    status: response.status,
    statusText: response.statusText,
    responseText: text,
    ...(json.state === 'read' && { responseJSON: json.value }),
    ...(options.httpCompleteResponse && { headers: Object.fromEntries(response.headers) }),
  };
  if (!response.ok) return failed(xhr, 'error');
  if (response.status === 204 || options.method === 'HEAD') {
    return done(
      xhr,
      'nocontent',
      options.httpCompleteResponse ? worded(xhr, 'nocontent') : undefined,
    );
  }
  if (json.state === 'unreadable') return failed(xhr, 'parsererror');
  const data = json.state === 'read' ? json.value : text;
  return done(xhr, 'success', options.httpCompleteResponse ? worded(xhr, 'success') : data);
}

/** No connection, no proxy, nothing that answered. */
function noAnswer(): Outcome {
  return failed({ readyState: 0, status: 0, statusText: 'error', responseText: '' }, 'error');
}

function done(xhr: Answered, textStatus: string, data: unknown): Outcome {
  return { outcome: 'done', responseArgs: [data, textStatus, worded(xhr, textStatus)] };
}

function failed(xhr: Answered, textStatus: string): Outcome {
  return { outcome: 'fail', responseArgs: [worded(xhr, textStatus), textStatus, xhr.statusText] };
}

/** HTTP/2 carries no reason phrase; jQuery puts its own word in its place. */
function worded(xhr: Answered, textStatus: string): Answered {
  return { ...xhr, statusText: xhr.statusText || textStatus };
}

type ReadJson = { state: 'read'; value: unknown } | { state: 'unreadable' } | { state: 'other' };

function readJson(response: Response, text: string, dataType: string | undefined): ReadJson {
  const wanted =
    dataType ?? (/\bjson\b/.test(response.headers.get('Content-Type') ?? '') ? 'json' : '');
  if (wanted !== 'json') return { state: 'other' };
  try {
    const value: unknown = JSON.parse(text);
    return { state: 'read', value };
  } catch {
    return { state: 'unreadable' };
  }
}
