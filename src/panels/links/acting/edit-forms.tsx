import type { OpenEdit } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { EditLink } from './edit-link.tsx';
import { RenameLink } from './rename-link.tsx';

interface EditFormsProps {
  readonly edit: OpenEdit;
  /** The link as the list has it now. */
  readonly current: TicketLink;
}

/** The form that stands in place of a row. */
export function EditForms({ edit, current }: EditFormsProps) {
  const opened = edit.row;
  return edit.kind === 'edit' ? (
    <EditLink opened={opened} current={current} />
  ) : (
    <RenameLink opened={opened} />
  );
}
