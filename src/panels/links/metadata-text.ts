import type { Metadata } from '../../api/zis-links/schemas.ts';

export type ParsedMetadata =
  | { readonly kind: 'metadata'; readonly metadata: Metadata }
  | { readonly kind: 'not-json'; readonly reason: string; readonly line: number | undefined }
  | { readonly kind: 'not-object' };

/** Reads what was typed as metadata; an empty text is an empty object. */
export function parseMetadata(text: string): ParsedMetadata {
  if (!text.trim()) return { kind: 'metadata', metadata: {} };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { kind: 'metadata', metadata: value as Metadata }
      : { kind: 'not-object' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { kind: 'not-json', reason, line: lineOf(reason, text) };
  }
}

/** Browsers say where in different words, and some do not say at all. */
function lineOf(reason: string, text: string): number | undefined {
  const line = /line (\d+)/.exec(reason)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position) return text.slice(0, Number(position)).split('\n').length;
  return reason.includes('end of') ? text.split('\n').length : undefined;
}

export const writeMetadata = (metadata: Metadata): string =>
  Object.keys(metadata).length ? JSON.stringify(metadata, null, 2) : '';

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
  Object.entries(change).every(([key, value]) => isSame(metadata[key] ?? null, value));

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** JSON in which the order of keys says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
