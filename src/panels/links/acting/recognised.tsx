import { useWords } from '../../../i18n/words-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Pasted } from './use-pasted-address.ts';

/** What was made of a pasted address, to be looked at before it is sent. */
export function Recognised({ pasted }: { readonly pasted: Pasted }) {
  const { t } = useWords();
  const { parsed, otherHost, example } = pasted;
  const { key, host, system } = parsed;
  const isKnown = system.id !== 'other';

  return (
    <Notice tone={otherHost ? 'warning' : 'neutral'}>
      <p>
        {t(isKnown ? 'acts.pasted.known' : 'acts.pasted.unknown', {
          ...{ key, host },
          system: system.name,
        })}
      </p>
      {otherHost && <p>{t('acts.pasted.otherHost', { host, otherHost, system: system.name })}</p>}
      {example && <p>{t('acts.pasted.example', { example })}</p>}
    </Notice>
  );
}
