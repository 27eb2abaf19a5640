import type { Metadata } from '../../../../api/zis-links/schemas.ts';
import { type ParsedMetadata, parseMetadata, writeMetadata } from '../../metadata-text.ts';

/** One key with its value, as a form shows them. */
export interface MetadataField {
  /** Tells rows apart while their keys are being typed. */
  readonly id: number;
  readonly key: string;
  readonly value: string;
  /** The value is the text itself; otherwise it is JSON: a number, `true`, a list … */
  readonly isText: boolean;
}

/** Metadata under the pen: as JSON, or as rows of the same. */
export type MetadataDraft =
  | { readonly view: 'json'; readonly text: string }
  | { readonly view: 'fields'; readonly fields: readonly MetadataField[] };

export const draftOf = (metadata: Metadata): MetadataDraft => ({
  view: 'json',
  text: writeMetadata(metadata),
});

/** What the draft says, or the first mistake in it. */
export function readDraft(draft: MetadataDraft): ParsedMetadata {
  if (draft.view === 'json') return parseMetadata(draft.text);

  const entries: [string, unknown][] = [];
  for (const { key, value, isText } of draft.fields) {
    if (!key) return { kind: 'no-key' };
    if (entries.some(([other]) => other === key)) return { kind: 'twice', line: 0, key };

    const parsed = isText ? { value } : parsedValue(value);
    if (!parsed) return { kind: 'bad-value', key };
    entries.push([key, parsed.value]);
  }
  return { kind: 'metadata', metadata: Object.fromEntries(entries) };
}

/** A value is good where it would be good inside an object. */
function parsedValue(text: string): { readonly value: unknown } | undefined {
  const parsed = parseMetadata(`{"value": ${text}\n}`);
  return parsed.kind === 'metadata' && Object.keys(parsed.metadata).length === 1
    ? { value: parsed.metadata.value }
    : undefined;
}

/** The same draft in the other view; one that cannot be read stays where it is. */
export function inView(draft: MetadataDraft, view: MetadataDraft['view']): MetadataDraft {
  const parsed = readDraft(draft);
  if (draft.view === view || parsed.kind !== 'metadata') return draft;
  if (view === 'json') return draftOf(parsed.metadata);

  const fields = Object.entries(parsed.metadata).map(([key, value], id) => ({
    ...{ id, key },
    value: typeof value === 'string' ? value : JSON.stringify(value),
    isText: typeof value === 'string',
  }));
  return { view, fields };
}

export const withNewField = (fields: readonly MetadataField[]): readonly MetadataField[] => [
  ...fields,
  { id: Math.max(-1, ...fields.map(({ id }) => id)) + 1, key: '', value: '', isText: true },
];
