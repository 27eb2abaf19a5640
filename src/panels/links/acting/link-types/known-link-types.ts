import type { Bundle } from '../../../../api/zis-registry/schemas.ts';
import type { LinkType } from '../../../../zaf/settings.ts';

/** Where a link type was met; `name` is the bundle's, or its uuid where it has none. */
export type LinkTypeSource =
  | { readonly kind: 'settings' }
  | { readonly kind: 'seen' }
  | { readonly kind: 'bundle'; readonly name: string };

export interface KnownLinkType {
  readonly type: string;
  /** What the settings call it, else the type itself. */
  readonly label: string;
  readonly sources: readonly LinkTypeSource[];
}

interface Origins {
  readonly settings: readonly LinkType[];
  /** Types of links that were met in this session. */
  readonly seen: readonly string[];
  readonly bundles: readonly Bundle[];
}

/**
 * Every link type that can be known, each once with all its sources: those of the settings in their
 * order, then those that were seen, then those that only a bundle names. ZIS itself lists none.
 */
export function knownLinkTypes({ settings, seen, bundles }: Origins): readonly KnownLinkType[] {
  const known = new Map<string, KnownLinkType>();
  const add = (type: string, label: string, source: LinkTypeSource) => {
    const before = known.get(type) ?? { type, label, sources: [] };
    if (isUsable(type)) known.set(type, { ...before, sources: [...before.sources, source] });
  };

  for (const { type, label } of settings) add(type, label, { kind: 'settings' });
  for (const type of new Set(seen)) add(type, type, { kind: 'seen' });
  for (const { type, name } of typesIn(bundles)) add(type, type, { kind: 'bundle', name });
  return [...known.values()];
}

/** Whether some flow makes up its link types as it runs, so that no list of them can be whole. */
export const hasDynamicTypes = (bundles: readonly Bundle[]): boolean =>
  bundles.some(({ linkActions }) => linkActions.some(({ linkType }) => linkType === undefined));

/** A type of spaces, or with `*`, names no link type: ZIS would refuse it. */
const isUsable = (type: string): boolean => type.trim() !== '' && !type.includes('*');

/** Each type of a bundle once; bundles of one name are one source. */
function typesIn(bundles: readonly Bundle[]) {
  const named = bundles.flatMap(({ uuid, name, linkActions }) =>
    linkActions.map(({ linkType = '' }) => ({ type: linkType, name: name || uuid })),
  );
  return new Map(named.map((use) => [JSON.stringify(use), use])).values();
}
