import type { Metadata } from '../../api/zis-links/schemas.ts';
import { field } from '../../zaf/field.ts';

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

/** Whether a stored object shows the change. */
export const showsChange = (metadata: Metadata, change: Metadata): boolean =>
  Object.entries(change).every(([key, value]) => isSame(field(metadata, key) ?? null, value));

/** Whether two values are the same JSON. */
export const isSame = (one: unknown, other: unknown): boolean =>
  canonical(one) === canonical(other);

/** JSON in which the order of keys says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
