import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Garden } from '../../../ui/garden/garden.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { useFocusWhen, useHeadingFocus } from '../../../ui/use-focus.ts';
import { type OpenActiveCampaignWork, useActiveCampaignWork } from '../activecampaign-work.ts';
import styles from './acting.module.css';
import { AddConnection } from './add-connection.tsx';
import { EditConnection } from './edit-connection.tsx';

interface PanelActsProps {
  /** Those that are listed. */
  readonly connections: readonly ActiveCampaignConnection[];
}

/** Everything above the list that does something with it. */
export function PanelActs({ connections }: PanelActsProps) {
  const { t } = useWords();
  const { open, show, clear, focused, message, failure } = useActiveCampaignWork();
  const addButton = useFocusWhen<HTMLButtonElement>(focused === 'add');
  const buttons = useHeadingFocus<HTMLDivElement>(focused === 'heading');
  const times = useTimesOpened(open);

  return (
    <Garden>
      <div ref={buttons} className={styles.buttons}>
        <Button
          ref={addButton}
          size="small"
          onClick={() => {
            clear();
            show({ kind: 'add' });
          }}
        >
          {t('activecampaign.work.add')}
        </Button>
      </div>
      <Messages {...{ message, failure }} integration="" />
      {open && <Open key={times} {...{ open, connections }} />}
    </Garden>
  );
}

/** What is opened once more, in its own place, begins anew: what was typed in it has been discarded. */
function useTimesOpened(open: OpenActiveCampaignWork | undefined): number {
  const [last, setLast] = useState({ open, times: 0 });
  if (last.open === open) return last.times;
  setLast({ open, times: last.times + 1 });
  return last.times + 1;
}

interface OpenProps extends PanelActsProps {
  readonly open: OpenActiveCampaignWork;
}

/** One thing at a time; the question before a deletion stands in its row. */
function Open({ open, connections }: OpenProps) {
  switch (open.kind) {
    case 'add':
      return <AddConnection connections={connections} />;
    case 'edit':
      return <EditConnection row={open.row} connections={connections} />;
    case 'delete':
      return null;
    default:
      return open satisfies never;
  }
}
