import { Garden } from '../../../ui/garden/garden.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { useSettings } from '../../../zaf/zaf-context.ts';
import { type ListedConnection, useConnectionWork } from '../connection-work.tsx';
import { DeleteConnection } from './deleting/delete-connection.tsx';

/** What was last said of a row, and the question before it is deleted. */
export function RowWork({ row }: { readonly row: ListedConnection }) {
  const { integration } = useSettings();
  const { open, notes } = useConnectionWork();
  const note = notes.get(row.id);
  const isDeleting = open?.kind === 'delete' && open.row.id === row.id;
  return (
    <>
      {note && <Messages message={note.said} failure={note.problem} integration={integration} />}
      {isDeleting && (
        <Garden>
          <DeleteConnection row={row} />
        </Garden>
      )}
    </>
  );
}
