import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFocusAtFirst } from '../../ui/use-focus.ts';

interface ChoiceInUseProps {
  readonly chosen: string;
  readonly onBack: () => void;
}

/** Says which integration the whole app uses, for how long, and how to make it stay. */
export function ChoiceInUse({ chosen, onBack }: ChoiceInUseProps) {
  const { t } = useWords();
  // The button that was pressed went with the list.
  const sentence = useFocusAtFirst<HTMLParagraphElement>();
  return (
    <Notice>
      <p ref={sentence} tabIndex={-1}>
        {t('integrations.inUse', { name: chosen })}
      </p>
      <p>{t('integrations.keep')}</p>
      <Button
        look="link"
        onClick={(event) => {
          // All of this goes with the choice; the tabs stay.
          const main = event.currentTarget.closest('main');
          main?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
          onBack();
        }}
      >
        {t('integrations.back')}
      </Button>
    </Notice>
  );
}
