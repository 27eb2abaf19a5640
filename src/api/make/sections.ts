/**
 * The parts that a connection is written in. `common` and `recreate` stand on the same level of the
 * address and are none of them.
 */
export const SECTIONS = ['api', 'parameters', 'scopes', 'scope', 'install', 'installSpec'] as const;

export type MakeSection = (typeof SECTIONS)[number];

export const isMakeSection = (text: string): text is MakeSection =>
  SECTIONS.some((section) => section === text);

/** What can be created, as Make's own editor names it; what comes back is coarser. */
export const CREATABLE_TYPES = [
  'oauth',
  'oauth-refresh',
  'oauth-resowncre',
  'oauth-clicre',
  'oauth-1',
  'apikey',
  'basic',
  'other',
] as const;

export type MakeConnectionType = (typeof CREATABLE_TYPES)[number];
