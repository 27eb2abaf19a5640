import { Item } from '@zendeskgarden/react-dropdowns';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/garden/action-menu.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
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

  return (
    <Garden>
      <ActionMenu
        isOpenAtFirst
        label={t('acts.more')}
        isFocused={focused === 'more'}
        onChoose={choose}
      >
        <Item value="copy" isDisabled={!rows.length}>
          {t('acts.copyAll')}
        </Item>
        {isAdmin && (
          <Item value="select" isDisabled={!rows.length}>
            {t('acts.selectSeveral')}
          </Item>
        )}
        {isAdmin &&
          TOOLS.map((tool) => (
            <Item key={tool} value={tool}>
              {t(`acts.tools.${tool}`)}
            </Item>
          ))}
      </ActionMenu>
    </Garden>
  );
}
