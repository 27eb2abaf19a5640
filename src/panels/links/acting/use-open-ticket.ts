import { useWords } from '../../../i18n/words-context.ts';
import { useHost } from '../../../zaf/zaf-context.ts';
import { useLinkWork } from '../link-work.tsx';

/** Opens a ticket in Zendesk, and says so when that does not work. */
export function useOpenTicket() {
  const { t } = useWords();
  const host = useHost();
  const { tell } = useLinkWork();

  return (id: string): void => {
    host.invoke('routeTo', ['ticket', id]).catch(() => {
      tell({ text: t('acts.also.notOpened', { id }), isDoubtful: true });
    });
  };
}
