import { useSession, useSettings } from '../../../zaf/zaf-context.ts';
import { Later } from '../../../ui/later.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { AddLink, OpenTool } from '../lazy.ts';
import { useLinkWork } from '../link-work.tsx';
import type { LinkGroup } from '../ticket-links.ts';
import { FilterResult } from './filter-result.tsx';
import { LinksToolbar } from './links-toolbar.tsx';
import { KeptMirror } from './mirror/kept-mirror.tsx';
import { SelectionBar } from './selection-bar.tsx';

interface LinksActingProps {
  /** Absent where the list is not one ticket's. */
  readonly ticketId?: string | undefined;
  readonly groups: readonly LinkGroup[];
}

/** Everything above a list that does something with it. */
export function LinksActing({ ticketId, groups }: LinksActingProps) {
  const { isAdmin } = useSession();
  const { integration, mirrorFieldId: fieldId } = useSettings();
  const { isAdding, selected, tool, message, failure } = useLinkWork();
  const rows = groups.flatMap((group) => group.rows);
  const isComplete = groups.every((group) => group.isComplete);

  return (
    <>
      <LinksToolbar rows={rows} mayAdd={isAdmin && ticketId !== undefined} />
      <FilterResult rows={rows} isComplete={isComplete} />
      {selected && <SelectionBar rows={rows} />}
      {isAdding && ticketId !== undefined && (
        <Later>
          <AddLink ticketId={ticketId} rows={rows} />
        </Later>
      )}
      {tool && (
        <Later>
          <OpenTool tool={tool} rows={rows} isComplete={isComplete} />
        </Later>
      )}
      <Messages {...{ message, failure, integration }} />
      {isAdmin && fieldId && ticketId !== undefined && (
        <KeptMirror {...{ ticketId, fieldId, groups }} />
      )}
    </>
  );
}
