import { useListIntegrations } from '../../api/zis-registry/hooks.ts';
import type { Integration } from '../../api/zis-registry/schemas.ts';
import { ApiError } from '../../http/api-error.ts';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import { ChoiceInUse } from './choice-in-use.tsx';
import { IntegrationList } from './integration-list.tsx';
import styles from './integration-picker.module.css';

interface IntegrationPickerProps {
  /** What the setting says; may be empty. */
  readonly configured: string;
  /** What is used in its place; `undefined` while the setting is used. */
  readonly chosen: string | undefined;
  /** What Zendesk says against the integration in use. */
  readonly wrong: 'mismatch' | 'not-found' | undefined;
  /** `undefined` for the setting. */
  readonly onChoose: (integration: string | undefined) => void;
}

/** Says what is wrong with the integration's name, and lets an admin use another one for the time being. */
export default function IntegrationPicker(props: IntegrationPickerProps) {
  const { chosen, wrong, onChoose } = props;
  const { integration } = useSettings();
  return (
    <div className={styles.picker}>
      {chosen !== undefined && <ChoiceInUse chosen={chosen} onBack={() => onChoose(undefined)} />}
      {(wrong !== undefined || !integration) && <Picker {...props} />}
    </div>
  );
}

function Picker({ configured, wrong, onChoose }: IntegrationPickerProps) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { data, error, isPending, refetch } = useListIntegrations();
  const exists = data?.some(({ name }) => name === integration) ?? false;
  const words = {
    mismatch: `${t('integrations.mismatch', { name: integration })} ${exists ? '' : t('integrations.mismatchWhy')}`,
    'not-found': t('integrations.notFound', { name: integration }),
  };

  return (
    <section aria-label={t('integrations.heading')}>
      <Notice tone="warning" title={t('integrations.heading')}>
        <p>
          {configured
            ? t('integrations.configured', { name: configured })
            : t('integrations.notSet')}
        </p>
        {wrong && <p>{words[wrong]}</p>}
        {exists && <p>{t('integrations.existsAnyway', { name: integration })}</p>}
        {isPending && <p role="status">{t('integrations.waiting')}</p>}
        {data && <Others all={data} inUse={integration} onChoose={onChoose} />}
      </Notice>
      {error && (
        <Failure
          title={t('integrations.failed')}
          error={error}
          {...(isForAdmins(error) && { detail: t('integrations.adminsOnly') })}
          integration={integration}
          onTryAgain={() => void refetch({ cancelRefetch: false })}
        />
      )}
    </section>
  );
}

interface OthersProps {
  readonly all: readonly Integration[];
  readonly inUse: string;
  readonly onChoose: (integration: string) => void;
}

/** Those that may be chosen: one without a name cannot be asked for. */
function Others({ all, inUse, onChoose }: OthersProps) {
  const { t } = useWords();
  const others = all.filter(({ name }) => name && name !== inUse);
  if (!all.length) return <p>{t('integrations.none')}</p>;
  return others.length > 0 && <IntegrationList integrations={others} onChoose={onChoose} />;
}

const isForAdmins = (error: Error): boolean => error instanceof ApiError && error.status === 403;
