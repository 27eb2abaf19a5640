import type { Metadata } from '../../../api/zis-links/schemas.ts';
import { metadataChange } from '../metadata-change.ts';

interface Versions {
  /** What both began with. */
  readonly base: Metadata;
  readonly mine: Metadata;
  readonly theirs: Metadata;
}

/** Their version with my changes on top, as the server would merge them; a removed key is gone. */
export function merged({ base, mine, theirs }: Versions): Metadata {
  const entries = { ...theirs, ...metadataChange(base, mine) };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}
