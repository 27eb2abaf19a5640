import { Garden } from '../../../ui/garden/garden.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { type ListedConnection, useActiveCampaignWork } from '../activecampaign-work.ts';
import { DeleteConnection } from './delete-connection.tsx';

/** What was last said of a row, and the question before it is deleted. */
export function RowWork({ row }: { readonly row: ListedConnection }) {
  const { open, notes } = useActiveCampaignWork();
  const note = notes.get(row.id);
  const isDeleting = open?.kind === 'delete' && open.row.id === row.id;
  return (
    <>
      {note && <Messages message={note.said} failure={note.problem} integration="" />}
      {isDeleting && (
        <Garden>
          <DeleteConnection row={row} />
        </Garden>
      )}
    </>
  );
}
