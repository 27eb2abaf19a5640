import { Item } from '@zendeskgarden/react-dropdowns';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/garden/action-menu.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';

interface MenuProps {
  readonly label: string;
  readonly isFocused: boolean;
  readonly onCheck: () => void;
}

/** It takes the place of the button that asked for it, and opens. */
export default function Menu({ label, isFocused, onCheck }: MenuProps) {
  const { t } = useWords();
  return (
    <Garden>
      <ActionMenu isOpenAtFirst label={label} isFocused={isFocused} onChoose={onCheck}>
        <Item value="check">{t('doctor.open')}</Item>
      </ActionMenu>
    </Garden>
  );
}
