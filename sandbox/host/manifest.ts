import * as v from 'valibot';

const parameter = v.object({
  name: v.string(),
  type: v.string(),
  required: v.optional(v.boolean()),
  secure: v.optional(v.boolean()),
  scopes: v.optional(v.array(v.string())),
  default: v.optional(v.union([v.string(), v.number(), v.boolean()])),
});

const manifest = v.object({
  name: v.string(),
  version: v.optional(v.string()),
  parameters: v.optional(v.array(parameter)),
  domainWhitelist: v.optional(v.array(v.string())),
});

/**
 * What the host reads of an app's manifest.
 *
 * @see https://developer.zendesk.com/documentation/apps/app-developer-guide/manifest/
 */
export type Manifest = v.InferOutput<typeof manifest>;

/** Throws when `json` is no manifest. */
export function readManifest(json: unknown): Manifest {
  return v.parse(manifest, json);
}
