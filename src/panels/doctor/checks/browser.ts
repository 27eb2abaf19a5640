import { copyText } from '../../../ui/copy-text.ts';
import type { Check, Finding } from '../finding.ts';
import type { Surroundings } from './surroundings.ts';

/** What the browser allows in this frame. Nothing is copied or opened unless somebody presses for it. */
export const browserChecks = (around: Surroundings): readonly Check[] => {
  const { t } = around.words;
  return [
    {
      ...{ id: 'copying', group: 'browser', name: t('doctor.copying.name') },
      run: () => copying(around),
      trial: { label: t('doctor.copying.act'), run: () => tryCopying(around) },
    },
    {
      ...{ id: 'windows', group: 'browser', name: t('doctor.windows.name') },
      run: () => ({ state: 'unknown', found: [t('doctor.windows.untried')] }),
      trial: { label: t('doctor.windows.act'), run: () => tryWindow(around) },
    },
    {
      ...{ id: 'browser', group: 'browser', name: t('doctor.browser.name') },
      run: () => ({
        state: 'good',
        found: [t('doctor.browser.found', { agent: navigator.userAgent })],
      }),
    },
    {
      ...{ id: 'looks', group: 'browser', name: t('doctor.looks.name') },
      run: () => ({ state: 'good', found: [looks(around)] }),
    },
  ];
};

function copying({ words: { t } }: Surroundings): Finding {
  const isAllowed = 'clipboard' in navigator ? allows('clipboard-write') : false;
  if (isAllowed === undefined) return { state: 'unknown', found: [t('doctor.copying.unsaid')] };
  return isAllowed
    ? { state: 'good', found: [t('doctor.copying.allowed')] }
    : { state: 'attention', found: [t('doctor.copying.blocked')] };
}

async function tryCopying({ words: { t } }: Surroundings): Promise<Finding> {
  return (await copyText(t('doctor.copying.sample')))
    ? { state: 'good', found: [t('doctor.copying.works')] }
    : { state: 'attention', found: [t('doctor.copying.fails')] };
}

function tryWindow({ words: { t } }: Surroundings): Finding {
  const opened = window.open('about:blank', '_blank', 'popup,width=240,height=160');
  if (!opened) {
    return {
      state: 'failed',
      found: [t('doctor.windows.fails')],
      next: t('doctor.windows.next'),
    };
  }
  opened.close();
  return { state: 'good', found: [t('doctor.windows.works')] };
}

function looks({ words, scheme }: Surroundings): string {
  const { language, number, t } = words;
  return t('doctor.looks.found', {
    ...{ language, scheme: t(`doctor.looks.${scheme}`) },
    ...{ width: number(window.innerWidth), height: number(window.innerHeight) },
  });
}

/** Whether the frame has a permission; only some browsers say so, under the one name or the other. */
function allows(feature: string): boolean | undefined {
  const policy: unknown =
    Reflect.get(document, 'permissionsPolicy') ?? Reflect.get(document, 'featurePolicy');
  if (typeof policy !== 'object' || policy === null || !('allowsFeature' in policy)) {
    return undefined;
  }
  const { allowsFeature } = policy;
  if (typeof allowsFeature !== 'function') return undefined;
  const answer: unknown = Reflect.apply(allowsFeature, policy, [feature]);
  return answer === true;
}
