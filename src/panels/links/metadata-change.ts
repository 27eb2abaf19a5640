import type { Metadata } from '../../api/zis-links/schemas.ts';
import { isSame } from '../../http/same-json.ts';

/**
 * What to send so that merging it into `before` gives `after`: changed and added keys with their
 * values, keys that are gone as `null`.
 */
export function metadataChange(before: Metadata, after: Metadata): Metadata {
  const removed = Object.keys(before)
    .filter((key) => !Object.hasOwn(after, key))
    .map((key) => [key, null] as const);
  const changed = Object.entries(after).filter(
    ([key, value]) => !Object.hasOwn(before, key) || !isSame(before[key], value),
  );
  return Object.fromEntries([...changed, ...removed]);
}
