import type { Tool } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { ActivityList } from './activity-list.tsx';
import { ExportForm } from './moving/export-form.tsx';
import { ImportForm } from './moving/import-form.tsx';

interface OpenToolProps {
  readonly tool: Tool;
  readonly rows: readonly TicketLink[];
  readonly isComplete: boolean;
}

/** The one tool that is open above a list. */
export function OpenTool({ tool, rows, isComplete }: OpenToolProps) {
  switch (tool) {
    case 'activity':
      return <ActivityList />;
    case 'export':
      return <ExportForm rows={rows} isComplete={isComplete} />;
    case 'import':
      return <ImportForm />;
    default:
      return tool satisfies never;
  }
}
