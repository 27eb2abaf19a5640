import type { MakeConnectionDetails } from '../../../api/make/schemas.ts';

export interface Change {
  readonly label?: string;
  /** Null takes it away. */
  readonly connectedSystemName?: string | null;
}

/** What is sent of a form: what is different now, and nothing else. */
export const changeOf = (
  before: Pick<MakeConnectionDetails, 'label' | 'connectedSystemName'>,
  { label, system }: { readonly label: string; readonly system: string },
): Change => ({
  ...(label !== before.label && { label }),
  ...(system !== before.connectedSystemName && { connectedSystemName: system || null }),
});
