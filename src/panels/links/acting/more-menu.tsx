import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { useSession } from '../../../zaf/zaf-context.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { copied, listOf } from './copy-links.ts';

const TOOLS = ['export', 'import', 'activity'] as const;

/** What can be done with the whole list; all but copying is for admins. It opens when it comes. */
export function MoreMenu({ rows }: { readonly rows: readonly TicketLink[] }) {
  const words = useWords();
  const { t, plural } = words;
  const { isAdmin } = useSession();
  const { clear, tell, setSelected, setTool, focused } = useLinkWork();

  function choose(value: string) {
    clear();
    const tool = TOOLS.find((candidate) => candidate === value);
    if (tool) setTool(tool);
    if (value === 'select') setSelected(new Set());
    if (value === 'copy') {
      const done = plural('acts.copiedAll', rows.length);
      void copied(words, listOf(words, rows), done).then((said) => tell(said));
    }
  }

  const forAdmins = [
    { value: 'select', label: t('acts.selectSeveral'), isDisabled: !rows.length },
    ...TOOLS.map((value) => ({ value, label: t(`acts.tools.${value}`) })),
  ] as const;

  return (
    <ActionMenu
      isOpenAtFirst
      label={t('acts.more')}
      isFocused={focused === 'more'}
      onChoose={choose}
      groups={[
        [
          { value: 'copy', label: t('acts.copyAll'), isDisabled: !rows.length },
          ...(isAdmin ? forAdmins : []),
        ],
      ]}
    />
  );
}
