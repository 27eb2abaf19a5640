import { identityOf, type LinkChange } from '../../../../api/zis-links/client.ts';
import type { Link } from '../../../../api/zis-links/schemas.ts';
import type { Activity } from '../../link-history.tsx';
import type { WritingLine } from './use-import.ts';

/** What is remembered of a line that was written, with the way back. */
export function reversalOf(line: WritingLine): Omit<Activity, 'id' | 'at'> {
  if (line.kind === 'create') {
    const identity = identityOf(line.link);
    return {
      kind: 'added',
      title: titleOf(identity),
      reversal: { kind: 'remove', identity },
    };
  }
  const { identity, before } = line;
  const change = backTo(before, line.change);
  return {
    kind: 'edited',
    title: titleOf(identity),
    reversal: { kind: 'patch', identity, change },
  };
}

const titleOf = (identity: ReturnType<typeof identityOf>): string =>
  `${identity.left_object_name} – ${identity.right_object_name}`;

/** Each key that was sent, as it was before; one that was not there is removed. */
function backTo(before: Link, change: LinkChange): LinkChange {
  const side = (name: 'left_object' | 'right_object') => {
    const sent = change[name]?.metadata;
    if (!sent) return {};
    const { metadata } = before[name];
    const back = Object.keys(sent).map((key) => [
      key,
      Object.hasOwn(metadata, key) ? metadata[key] : null,
    ]);
    return { [name]: { metadata: Object.fromEntries(back) as Link['left_object']['metadata'] } };
  };
  return { ...side('left_object'), ...side('right_object') };
}
