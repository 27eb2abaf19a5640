import { frameworkVersion, version } from '../../../../manifest.json';
import { field } from '../../../zaf/field.ts';
import type { Check, Finding } from '../finding.ts';
import { clock } from './clock.ts';
import type { Surroundings } from './surroundings.ts';

/** Who looks, from where, through which code. */
export const placeChecks = (around: Surroundings): readonly Check[] => {
  const { t } = around.words;
  return [
    { id: 'role', group: 'place', name: t('doctor.role.name'), run: () => role(around) },
    { id: 'place', group: 'place', name: t('doctor.place.name'), run: () => place(around) },
    { id: 'version', group: 'place', name: t('doctor.version.name'), run: () => installed(around) },
    { id: 'sdk', group: 'place', name: t('doctor.sdk.name'), run: () => sdk(around) },
    { id: 'clock', group: 'place', name: t('doctor.clock.name'), run: () => clock(around) },
  ];
};

async function role({ host, words: { t } }: Surroundings): Promise<Finding> {
  const user = await host.get('currentUser').catch(() => undefined);
  const said = textOf(field(user, 'role'));
  if (!said) return { state: 'unknown', found: [t('doctor.role.unread')] };
  if (said === 'admin') return { state: 'good', found: [t('doctor.role.admin')] };
  return {
    state: 'attention',
    found: [t('doctor.role.other', { role: said })],
    next: t('doctor.role.next'),
  };
}

async function place({ host, session, words: { t } }: Surroundings): Promise<Finding> {
  const context = await host.context().catch(() => undefined);
  const product = textOf(field(context, 'product'));
  const location = textOf(field(context, 'location'));
  if (!product || !location) return { state: 'unknown', found: [t('doctor.place.unread')] };

  const { subdomain, installationId: installation } = session;
  const found = t('doctor.place.found', { product, location, subdomain, installation });
  return { state: 'good', found: [found] };
}

/** A browser may go on with the code of an earlier package; Zendesk says which one is installed. */
async function installed({ host, words: { t } }: Surroundings): Promise<Finding> {
  const metadata = await host.metadata().catch(() => undefined);
  const said = textOf(field(metadata, 'version'));
  if (!said) return { state: 'unknown', found: [t('doctor.version.unread', { version })] };
  if (said !== version) {
    return {
      state: 'attention',
      found: [t('doctor.version.differs', { version, installed: said })],
      next: t('doctor.version.next'),
    };
  }
  const app = textOf(field(metadata, 'appId'));
  const found = t('doctor.version.found', { version, framework: frameworkVersion, app });
  return { state: 'good', found: [found] };
}

/** The handshake with the page holds the version; the script gives it to nobody else. */
function sdk({ words: { t } }: Surroundings): Finding {
  const script = document.querySelector<HTMLScriptElement>('script[src*="zaf_sdk"]');
  const { host, pathname } = new URL(script?.src ?? document.baseURI);
  const address = script && t('doctor.sdk.found', { address: `${host}${pathname}` });
  return { state: 'unknown', found: [...(address ? [address] : []), t('doctor.sdk.hidden')] };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
