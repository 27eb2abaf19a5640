import { useSeenLinkTypes } from '../../../../api/zis-links/hooks.ts';
import { useListBundles, useShowBundle } from '../../../../api/zis-registry/hooks.ts';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { hasDynamicTypes, type KnownLinkType, knownLinkTypes } from './known-link-types.ts';

interface KnownTypes {
  readonly types: readonly KnownLinkType[];
  /** Some flow makes up its link types as it runs: the list cannot be whole. */
  readonly hasOthers: boolean;
  /** Why the bundles could not be read; the other sources are there all the same. */
  readonly error: Error | null;
}

/** The link types of the settings, of links that were seen, and of the integration's bundles. */
export function useKnownLinkTypes(): KnownTypes {
  const { linkTypes } = useSettings();
  const seen = useSeenLinkTypes();
  const listed = useListBundles();
  const bundles = listed.data?.items ?? [];
  const bare = bundles.filter(({ hasContent }) => !hasContent).map(({ uuid }) => uuid);
  const shown = useShowBundle(listed.data?.isComplete ? bare : []);
  const all = [...bundles, ...shown.flatMap(({ data }) => data ?? [])];

  return {
    types: knownLinkTypes({ settings: linkTypes, seen, bundles: all }),
    hasOthers: hasDynamicTypes(all),
    error: listed.error ?? shown.find(({ error }) => error)?.error ?? null,
  };
}
