import { Field, Select } from '@zendeskgarden/react-forms';
import { useWords } from '../../../../i18n/words-context.ts';
import { useFocusAtFirst } from '../../../../ui/use-focus.ts';
import type { StaticType } from './draft.ts';

/** The types that can be created. */
export type NewType = StaticType | 'oauth';

const TYPES: readonly NewType[] = ['api_key', 'basic_auth', 'bearer_token', 'oauth'];

interface TypeFieldProps {
  readonly type: NewType;
  readonly onType: (type: NewType) => void;
}

/** Which kind of connection, with what that means. */
export function TypeField({ type, onType }: TypeFieldProps) {
  const { t } = useWords();
  const select = useFocusAtFirst<HTMLSelectElement>();
  return (
    <Field>
      <Field.Label>{t('connections.work.type')}</Field.Label>
      <Field.Hint>{t(`connections.work.typeHint.${type}`)}</Field.Hint>
      <Select
        isCompact
        ref={select}
        value={type}
        onChange={({ target }) => onType(TYPES.find((one) => one === target.value) ?? type)}
      >
        {TYPES.map((one) => (
          <option key={one} value={one}>
            {t(`connections.types.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
