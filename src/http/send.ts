import pLimit, { type LimitFunction } from 'p-limit';
import * as v from 'valibot';
import { IN_FLIGHT } from '../zaf/ask-ahead.ts';
import type { ZafHost } from '../zaf/connect.ts';
import { field } from '../zaf/field.ts';
import type { RequestOptions } from '../zaf/sdk.ts';
import { ApiError } from './api-error.ts';
import type { Pace } from './pace.ts';
import { type Query, withQuery } from './path.ts';
import { holdsPlaceholder } from './placeholder.ts';
import { type Mask, readReason } from './reason.ts';

/** One call of a documented operation, as a value. */
interface Call<Schema extends v.GenericSchema> {
  /** The operation's name in the vendor's page. */
  readonly operation: string;
  readonly method: RequestOptions['type'];
  readonly url: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: object;
  /** Sent as it is written, in place of a body. */
  readonly text?: { readonly contentType: string; readonly content: string };
  /**
   * Sends through Zendesk's proxy, which fills in the secret settings that these name as
   * `{{setting.name}}`. In any other part of the call such a place is refused, reason `placeholder`.
   */
  readonly secureHeaders?: Readonly<Record<string, string>>;
  /** Gives the answer to the schema as the text that came. */
  readonly reads?: 'text';
  /** Takes the secrets that were sent out of an error answer's words. */
  readonly mask?: Mask;
  /** What is kept of the answer; everything that it does not name is dropped here. */
  readonly answer: Schema;
  /** Milliseconds; the host's own default otherwise. */
  readonly deadline?: number;
  /** Whose turns the call waits for; those of Zendesk otherwise. */
  readonly pace?: Pace;
}

const limits = new WeakMap<ZafHost, LimitFunction>();

function limitOf(host: ZafHost): LimitFunction {
  const limit = limits.get(host) ?? pLimit(IN_FLIGHT);
  limits.set(host, limit);
  return limit;
}

/** Sends a call once and reads its answer through the schema. @throws {ApiError} whatever goes wrong */
export async function send<Schema extends v.GenericSchema>(
  host: ZafHost,
  call: Call<Schema>,
): Promise<v.InferOutput<Schema>> {
  const options = optionsOf(call);
  const pace: Pace = call.pace ?? limitOf(host);
  const answer = await pace(async () => {
    try {
      return await host.request(options, call.deadline);
    } catch (failure) {
      return recover(call, failure);
    }
  });
  const result = v.safeParse(call.answer, call.reads ? answer : parsed(answer));
  if (!result.success) throw new ApiError('malformed', call.operation);
  return result.output;
}

function optionsOf(call: Call<v.GenericSchema>): RequestOptions {
  const { operation, body, text, secureHeaders: headers } = call;
  const url = withQuery(call.url, call.query);
  const contentType = text?.contentType ?? 'application/json';
  const data = text?.content ?? (body && JSON.stringify(body));
  if (headers && holdsPlaceholder(`${url}\n${data ?? ''}`)) {
    throw new ApiError('refused', operation, { reason: 'placeholder' });
  }
  return {
    ...{ url, type: call.method, autoRetry: false },
    ...(data !== undefined && { contentType, data }),
    ...(headers && { secure: true, headers }),
    ...(call.reads && { dataType: call.reads }),
  };
}

/** A success that jQuery could not parse arrives as a failure; everything else is one. */
function recover(call: Call<v.GenericSchema>, failure: unknown): unknown {
  const status = Number(field(failure, 'status') ?? 0);
  const text = field(failure, 'responseText');
  const body = field(failure, 'responseJSON') ?? text;

  if (status >= 200 && status < 300) return call.reads ? (text ?? body) : body;
  if (!status) throw new ApiError('unreachable', call.operation);
  throw new ApiError('status', call.operation, {
    status,
    reason: readReason(body, call.mask),
    retryAfter: retryAfterOf(failure),
  });
}

/** ZAF passes no headers with a failure today; where a host does, they are honoured. */
function retryAfterOf(failure: unknown): number | undefined {
  const headers = field(failure, 'headers');
  const seconds = Number(field(headers, 'retry-after') ?? field(headers, 'Retry-After'));
  return seconds > 0 ? seconds : undefined;
}

/** JSON that was served as text is still JSON; an empty body is no answer. */
function parsed(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  try {
    return JSON.parse(answer);
  } catch {
    return answer.trim() ? answer : undefined;
  }
}
