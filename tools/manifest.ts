import { readFileSync } from 'node:fs';

import * as v from 'valibot';

const parameter = v.looseObject({
  name: v.string(),
  type: v.string(),
  required: v.optional(v.boolean(), false),
  default: v.optional(v.union([v.string(), v.number(), v.boolean()])),
});

const manifest = v.looseObject({
  version: v.string(),
  location: v.record(
    v.string(),
    v.record(v.string(), v.union([v.string(), v.looseObject({ url: v.string() })])),
  ),
  parameters: v.optional(v.array(parameter), []),
});

/** What the tools need to know of `manifest.json`; every other key is kept as it is. */
export type Manifest = v.InferOutput<typeof manifest>;
export type ManifestParameter = v.InferOutput<typeof parameter>;

/** Throws when the file is missing or is not the manifest of an app with a screen. */
export function readManifest(file: string): Manifest {
  return v.parse(manifest, JSON.parse(readFileSync(file, 'utf8')));
}
