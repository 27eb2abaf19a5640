import * as v from 'valibot';

const requestOptions = v.looseObject({
  url: v.string(),
  type: v.optional(v.string()),
  method: v.optional(v.string()),
  contentType: v.optional(v.union([v.string(), v.boolean()])),
  data: v.optional(v.unknown()),
  dataType: v.optional(v.string()),
  headers: v.optional(v.record(v.string(), v.string())),
  traditional: v.optional(v.boolean()),
  secure: v.optional(v.boolean()),
  cors: v.optional(v.boolean()),
  autoRetry: v.optional(v.boolean()),
  httpCompleteResponse: v.optional(v.boolean()),
});

/**
 * What an app gives `client.request`: jQuery's settings without the functions, and Zendesk's own. Other keys are let through
 * and not looked at.
 *
 * @see https://developer.zendesk.com/api-reference/apps/apps-core-api/client_api/
 */
export type RequestOptions = v.InferOutput<typeof requestOptions>;

/** Throws when `value` is nothing that a host could send. */
export function readRequestOptions(value: unknown): RequestOptions {
  return v.parse(requestOptions, value);
}
