import '../../../i18n/later-texts.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';

interface MenuProps {
  readonly label: string;
  readonly isFocused: boolean;
  readonly onCheck: () => void;
}

/** It takes the place of the button that asked for it, and opens. */
export default function Menu({ label, isFocused, onCheck }: MenuProps) {
  const { t } = useWords();
  return (
    <ActionMenu
      isOpenAtFirst
      label={label}
      isFocused={isFocused}
      onChoose={onCheck}
      groups={[[{ value: 'check', label: t('doctor.open') }]]}
    />
  );
}
