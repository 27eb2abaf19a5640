import { useWords } from '../../i18n/words-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { WhitelistLine } from '../../ui/whitelist-line.tsx';
import type { ReadActiveCampaign } from '../../zaf/elsewhere.ts';

/** As ActiveCampaign writes them; an account's own may be another. */
const SAMPLE_HOST = 'acme.api-us1.com';

type Unready = Exclude<ReadActiveCampaign, { kind: 'ready' }>;

/** What to enter before there is anything to show, and what the package has to allow. */
export function NotSetUp({ read }: { readonly read: Unready }) {
  const { t } = useWords();
  const example = { example: `https://${SAMPLE_HOST}` };
  return (
    <>
      <Notice
        tone="warning"
        title={t(read.kind === 'wrong' ? 'settings.check' : 'settings.missing.title')}
      >
        {read.kind === 'wrong' && (
          <p>
            {t('settings.problem', {
              name: read.setting,
              value: read.value,
              expected: t('activecampaign.setUp.expected', example),
            })}
          </p>
        )}
        <p>{t('activecampaign.setUp.address', example)}</p>
        <p>{t('activecampaign.setUp.key')}</p>
        <p>{t('settings.missing.next')}</p>
      </Notice>
      <p>{t('activecampaign.setUp.host', { host: SAMPLE_HOST })}</p>
      <WhitelistLine host={SAMPLE_HOST} />
    </>
  );
}
