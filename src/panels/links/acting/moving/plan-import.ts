import {
  identityOf,
  type LinkChange,
  type LinkIdentity,
  type NewLink,
} from '../../../../api/zis-links/client.ts';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import type { Link, Metadata } from '../../../../api/zis-links/schemas.ts';
import { metadataChange } from '../../metadata-change.ts';
import type { ImportedLink, ImportLine, InvalidLine } from './import-line.ts';

/** What importing a line would do. */
export type PlannedLine = { readonly line: number } & (
  | { readonly kind: 'create'; readonly link: NewLink }
  | { readonly kind: 'same'; readonly identity: LinkIdentity }
  | {
      readonly kind: 'change';
      readonly identity: LinkIdentity;
      /** Only what differs; a key that goes is `null`. */
      readonly change: LinkChange;
      readonly before: Link;
    }
  | ({ readonly kind: 'invalid' } & InvalidLine)
);

/**
 * The searches that together find every link of the file: for each link type, by the side that has
 * fewer names.
 */
export function searchesFor(lines: readonly ImportLine[]): readonly LinkSearch[] {
  const types = new Map<string, { left: Set<string>; right: Set<string> }>();
  for (const line of lines) {
    if ('problem' in line) continue;
    const { link_type, left_object, right_object } = line.link;
    const names = types.get(link_type) ?? { left: new Set(), right: new Set() };
    names.left.add(left_object.name);
    names.right.add(right_object.name);
    types.set(link_type, names);
  }

  return [...types].flatMap(([link_type, { left, right }]): readonly LinkSearch[] =>
    left.size <= right.size
      ? [...left].map((left_object_name) => ({ link_type, left_object_name }))
      : [...right].map((right_object_name) => ({ link_type, right_object_name })),
  );
}

/** What to do for each line, in the file's order, when `found` is what there is. */
export function planImport(
  lines: readonly ImportLine[],
  found: readonly Link[],
): readonly PlannedLine[] {
  const stored = new Map(found.map((link) => [JSON.stringify(identityOf(link)), link]));

  return lines.map((line) => {
    if ('problem' in line) return { kind: 'invalid', ...line };
    const link = newLinkOf(line.link);
    const identity = identityOf(link);
    const before = stored.get(JSON.stringify(identity));
    if (!before) return { line: line.line, kind: 'create', link };

    const change = changeOf(before, line.link);
    return Object.keys(change).length
      ? { line: line.line, kind: 'change', identity, change, before }
      : { line: line.line, kind: 'same', identity };
  });
}

/** The link as it would be created. */
export const newLinkOf = ({ link_type, left_object, right_object }: ImportedLink): NewLink => ({
  link_type,
  left_object: { name: left_object.name, metadata: withoutNulls(left_object.metadata ?? {}) },
  right_object: { name: right_object.name, metadata: withoutNulls(right_object.metadata ?? {}) },
});

function changeOf(before: Link, link: ImportedLink): LinkChange {
  const left = sideChange(before.left_object.metadata, link.left_object.metadata);
  const right = sideChange(before.right_object.metadata, link.right_object.metadata);
  return {
    ...(left && { left_object: { metadata: left } }),
    ...(right && { right_object: { metadata: right } }),
  };
}

/** Nothing for no difference, and for a file that says nothing about this side. */
function sideChange(before: Metadata, wanted: Metadata | undefined): Metadata | undefined {
  if (!wanted) return undefined;
  const change = metadataChange(withoutNulls(before), withoutNulls(wanted));
  return Object.keys(change).length ? change : undefined;
}

/** A key that is `null` is one that is not there: ZIS removes it when it is told so. */
const withoutNulls = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
