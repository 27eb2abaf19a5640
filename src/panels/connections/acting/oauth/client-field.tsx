import { Field, Select } from '@zendeskgarden/react-forms';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { useConnectionWork } from '../../connection-work.tsx';
import { FieldProblem } from '../../../../ui/garden/field-problem.tsx';

/** ZIS has a client of its own for Zendesk, which the list need not name. */
export const BUILT_IN = 'zendesk';

interface ClientFieldProps {
  readonly clients: readonly OauthClient[];
  /** A uuid, {@link BUILT_IN}, or empty while none is chosen. */
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The registration that a sign-in goes through. */
export function ClientField({ clients, value, problem, onChange }: ClientFieldProps) {
  const { t } = useWords();
  return (
    <Field>
      <Field.Label>{t('connections.work.oauth.client')}</Field.Label>
      <Field.Hint>{t('connections.work.oauth.clientHint')}</Field.Hint>
      {clients.length === 0 && <NoClients />}
      <Select
        isCompact
        value={value}
        {...(problem && { validation: 'error' })}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('acts.types.choose')}</option>
        {clients.map(({ uuid, name }) => (
          <option key={uuid} value={uuid}>
            {name || uuid}
          </option>
        ))}
        {clients.every(({ name }) => name !== BUILT_IN) && (
          <option value={BUILT_IN}>{t('connections.work.oauth.builtIn')}</option>
        )}
      </Select>
      {problem && <FieldProblem>{problem}</FieldProblem>}
    </Field>
  );
}

function NoClients() {
  const { t } = useWords();
  const { show } = useConnectionWork();
  return (
    <p>
      {t('connections.work.oauth.noClients')}{' '}
      <Button look="link" onClick={() => show({ kind: 'clients', inside: { kind: 'new' } })}>
        {t('connections.work.oauth.newClient')}
      </Button>
    </p>
  );
}
