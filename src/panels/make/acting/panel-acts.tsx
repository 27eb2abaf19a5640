import { Button } from '@zendeskgarden/react-buttons';
import { lazy, useState } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Garden } from '../../../ui/garden/garden.tsx';
import { Later } from '../../../ui/later.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { useFocusWhen, useHeadingFocus } from '../../../ui/use-focus.ts';
import { type OpenMakeWork, useMakeWork } from '../make-work.ts';
import { AddMake } from './add-make.tsx';
import { EditMake } from './edit-make.tsx';

/** With the code editor, which is needed nowhere else. */
const SectionsTool = lazy(() => import('./sections/sections-tool.tsx'));
import styles from './make-acting.module.css';

/** Everything above the list of an app that does something with it. */
export function PanelActs({ app }: { readonly app: string }) {
  const { t } = useWords();
  const { open, show, clear, focused, message, failure } = useMakeWork();
  const addButton = useFocusWhen<HTMLButtonElement>(focused === 'add');
  const buttons = useHeadingFocus<HTMLDivElement>(focused === 'heading');
  const serial = useSerial(open);

  function add() {
    clear();
    show({ kind: 'add' });
  }

  return (
    <Garden>
      <div ref={buttons} className={styles.buttons}>
        <Button ref={addButton} size="small" onClick={add}>
          {t('make.work.add')}
        </Button>
      </div>
      <Messages {...{ message, failure }} integration="" />
      {open && (
        <Later>
          <Open {...{ app, open, serial }} />
        </Later>
      )}
    </Garden>
  );
}

/** Another number for each thing that is opened: the same form, opened again, begins anew. */
function useSerial(open: OpenMakeWork | undefined): number {
  const [last, setLast] = useState({ open, serial: 0 });
  if (last.open === open) return last.serial;
  const next = { open, serial: isWithin(last.open, open) ? last.serial : last.serial + 1 };
  setLast(next);
  return next.serial;
}

/** The tool of the sections stays where it is when another of them is chosen in it. */
const isWithin = (last: OpenMakeWork | undefined, next: OpenMakeWork | undefined): boolean =>
  last?.kind === 'sections' &&
  next?.kind === 'sections' &&
  next.section !== undefined &&
  next.row.id === last.row.id;

interface OpenProps {
  readonly app: string;
  readonly open: OpenMakeWork;
  readonly serial: number;
}

/** One thing at a time; what is asked before a deletion or a recreation stands in its row. */
function Open({ app, open, serial }: OpenProps) {
  switch (open.kind) {
    case 'add':
      return <AddMake key={serial} app={app} />;
    case 'edit':
      return <EditMake key={serial} row={open.row} />;
    case 'sections':
      return <SectionsTool key={serial} row={open.row} />;
    case 'recreate':
    case 'delete':
    case 'app':
      return null;
    default:
      return open satisfies never;
  }
}
