import * as v from 'valibot';

import type { Manifest, ManifestParameter } from './manifest.ts';

/** The file beside a manifest in which zcli looks for the settings of the app it serves. */
export const configName = 'zcli.apps.config.json';

const value = v.union([v.string(), v.number(), v.boolean()]);

/** What zcli reads from its file; it keeps the ids of an uploaded app there too. */
export const zcliConfig = v.looseObject({
  parameters: v.optional(v.record(v.string(), value), {}),
});

export type ZcliConfig = v.InferOutput<typeof zcliConfig>;
type Value = v.InferOutput<typeof value>;

function firstValue({ name, type, required, default: preset }: ManifestParameter): Value {
  if (preset !== undefined) return preset;
  if (type === 'checkbox') return false;
  return required ? `my_${name}` : '';
}

/**
 * The config with a value for each of the manifest's parameters; a value that is there already is kept.
 * zcli asks for a missing one, and without a terminal ends at once with success. An empty text will do.
 */
export function configWithEveryParameter(manifest: Manifest, existing: ZcliConfig): ZcliConfig {
  const values = manifest.parameters.map((each) => [each.name, firstValue(each)] as const);
  return {
    ...existing,
    parameters: { ...Object.fromEntries(values), ...existing.parameters },
  };
}
