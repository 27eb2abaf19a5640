import { lazy } from 'react';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../ui/actions-on-demand.tsx';

const Menu = lazy(() => import('./acting/menu.tsx'));

interface DoctorMenuProps {
  /** What it has opened was closed. */
  readonly isFocused: boolean;
  readonly onCheck: () => void;
}

/** The menu of the app as a whole. For admins. */
export default function DoctorMenu({ isFocused, onCheck }: DoctorMenuProps) {
  const { t } = useWords();
  const label = t('doctor.menu');
  return (
    <ActionsOnDemand label={label} isFocused={isFocused}>
      <Menu {...{ label, isFocused, onCheck }} />
    </ActionsOnDemand>
  );
}
