import { useWords } from '../../i18n/words-context.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ReadMake } from '../../zaf/elsewhere.ts';

interface WrongSettingsProps {
  readonly read: Exclude<ReadMake, { kind: 'ready' }>;
}

/** Names the setting without which there is nothing to ask Make for, and what it should hold. */
export function WrongSettings({ read }: WrongSettingsProps) {
  const { t } = useWords();
  const { kind, setting } = read;
  return (
    <Notice
      tone="warning"
      title={t(kind === 'missing' ? 'settings.missing.title' : 'settings.check')}
    >
      {kind === 'missing' ? (
        <p>{t(`make.settings.missing.${setting}`)}</p>
      ) : (
        <p>
          {t('settings.problem', {
            ...{ name: setting, value: read.value },
            expected: t(`make.settings.expected.${setting}`),
          })}
        </p>
      )}
      <p>{t('make.settings.token')}</p>
      <p>{t('settings.missing.next')}</p>
    </Notice>
  );
}
