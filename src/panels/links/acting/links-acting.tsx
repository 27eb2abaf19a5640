import { useSession, useSettings } from '../../../zaf/zaf-context.ts';
import { Later } from '../../../ui/later.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { useLinkWork } from '../link-work.tsx';
import type { LinkGroup } from '../ticket-links.ts';
import { AddLink, OpenTool } from './lazy.ts';
import { LinksToolbar } from './links-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';

interface LinksActingProps {
  /** Absent where the list is not one ticket's. */
  readonly ticketId?: string | undefined;
  readonly groups: readonly LinkGroup[];
}

/** Everything above a list that does something with it. */
export default function LinksActing({ ticketId, groups }: LinksActingProps) {
  const { isAdmin } = useSession();
  const { integration } = useSettings();
  const { isAdding, selected, tool, message, failure } = useLinkWork();
  const rows = groups.flatMap((group) => group.rows);

  return (
    <>
      <LinksToolbar rows={rows} mayAdd={isAdmin && ticketId !== undefined} />
      {selected && <SelectionBar rows={rows} />}
      {isAdding && ticketId !== undefined && (
        <Later>
          <AddLink ticketId={ticketId} rows={rows} />
        </Later>
      )}
      {tool && (
        <Later>
          <OpenTool tool={tool} rows={rows} isComplete={groups.every((one) => one.isComplete)} />
        </Later>
      )}
      <Messages {...{ message, failure, integration }} />
    </>
  );
}
