import { Field, Select } from '@zendeskgarden/react-forms';
import { useWords } from '../../../i18n/words-context.ts';
import { Garden } from '../../../ui/garden/garden.tsx';
import { useFocusWhen } from '../../../ui/use-focus.ts';
import { useMakeWork } from '../make-work.ts';

interface AppChoiceProps {
  readonly app: string;
  readonly apps: readonly string[];
}

/** Whose connections are shown. What is half-typed for one app is not left for another without asking. */
export function AppChoice({ app, apps }: AppChoiceProps) {
  const { t } = useWords();
  const { show, clear, focused } = useMakeWork();
  const select = useFocusWhen<HTMLSelectElement>(focused === 'app');
  return (
    <Garden>
      <Field>
        <Field.Label>{t('make.app.label')}</Field.Label>
        <Select
          isCompact
          ref={select}
          value={app}
          onChange={({ target }) => {
            clear();
            show({ kind: 'app', app: target.value }, 'app');
          }}
        >
          {apps.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
    </Garden>
  );
}
