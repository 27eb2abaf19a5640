import { Garden } from '../../../ui/garden/garden.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { type ListedMake, useMakeWork } from '../make-work.ts';
import { DeleteMake } from './delete-make.tsx';
import { RecreateMake } from './recreate-make.tsx';

/** What was last said of a row, and what is asked before it is deleted or recreated. */
export function RowWork({ row }: { readonly row: ListedMake }) {
  const { open, notes } = useMakeWork();
  const note = notes.get(row.id);
  const asked = open && 'row' in open && open.row.id === row.id ? open.kind : undefined;
  return (
    <>
      {note && <Messages message={note.said} failure={note.problem} integration="" />}
      {(asked === 'delete' || asked === 'recreate') && (
        <Garden>
          {asked === 'delete' ? <DeleteMake row={row} /> : <RecreateMake row={row} />}
        </Garden>
      )}
    </>
  );
}
