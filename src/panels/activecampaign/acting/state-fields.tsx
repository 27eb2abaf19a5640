import { Field, Select } from '@zendeskgarden/react-forms';
import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { type StateDraft, STATUSES, SYNCS } from './state-draft.ts';

interface StateFieldsProps {
  readonly connection: ActiveCampaignConnection;
  readonly state: StateDraft;
  readonly onChange: (state: StateDraft) => void;
}

/** Whether it works and whether it syncs, as the account is told; what is unknown may stay as it is. */
export function StateFields({ connection, state, onChange }: StateFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Choice
        label={t('activecampaign.fields.status')}
        options={STATUSES.map((one) => [one, t(`activecampaign.status.${one}`)])}
        chosen={state.status}
        asItIs={asItIs(connection.status)}
        onChoose={(status) => onChange({ ...state, status })}
      />
      <Choice
        label={t('activecampaign.fields.sync')}
        options={SYNCS.map((one) => [one, t(`activecampaign.syncChoices.${one}`)])}
        chosen={state.syncStatus}
        asItIs={asItIs(connection.syncStatus)}
        onChoose={(syncStatus) => onChange({ ...state, syncStatus })}
      />
    </>
  );
}

/** The text of a status that cannot be chosen; `undefined` where it is one of those that can. */
function asItIs(status: ActiveCampaignConnection['status' | 'syncStatus']): string | undefined {
  if (status === undefined) return '';
  return typeof status === 'object' ? status.other : undefined;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value | undefined;
  readonly asItIs: string | undefined;
  readonly onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, chosen, asItIs: status, onChoose } = props;
  const { t } = useWords();
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Select
        isCompact
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(options.find(([one]) => one === target.value)?.[0])}
      >
        {status !== undefined && (
          <option value="">
            {status
              ? t('activecampaign.fields.asItIs', { status })
              : t('activecampaign.fields.unknown')}
          </option>
        )}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
