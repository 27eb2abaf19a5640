import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import { titleOf } from '../title-of.ts';

interface TwinWarningProps {
  readonly twin: ActiveCampaignConnection | undefined;
}

/** Said before anything is sent; no page says that ActiveCampaign would refuse it. */
export function TwinWarning({ twin }: TwinWarningProps) {
  const words = useWords();
  return (
    <div role="status">
      {twin && (
        <Notice tone="warning" title={words.t('activecampaign.work.twin')}>
          <p>{words.t('activecampaign.work.twinText', { name: titleOf(words, twin) })}</p>
        </Notice>
      )}
    </div>
  );
}
