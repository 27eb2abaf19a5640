import { field } from './field.ts';

/* The settings of the two systems outside Zendesk. Their secrets are secure settings, which no app can read. */

/** An account of ActiveCampaign. */
export interface ActiveCampaignAccount {
  /** Scheme and host of its API, without `/api/3` and without a slash at the end. */
  readonly url: string;
  readonly host: string;
}

/** Where custom apps of Make live. */
interface MakeZone {
  /** Its host, e.g. `eu1.make.com`. */
  readonly zone: string;
  /** The names of the apps, at least one. */
  readonly apps: readonly string[];
}

interface Missing<Setting> {
  readonly kind: 'missing';
  readonly setting: Setting;
}

interface Wrong<Setting> {
  readonly kind: 'wrong';
  readonly setting: Setting;
  /** The value that was read, or the part of it that is wrong. */
  readonly value: string;
}

export type ReadActiveCampaign =
  | { readonly kind: 'ready'; readonly account: ActiveCampaignAccount }
  | Missing<'activecampaign_url'>
  | Wrong<'activecampaign_url'>;

type MakeSetting = 'make_zone' | 'make_apps';

export type ReadMake =
  { readonly kind: 'ready'; readonly make: MakeZone } | Missing<MakeSetting> | Wrong<MakeSetting>;

/** Reads `activecampaign_url`; the path of the API, which some people copy too, is taken off. */
export function readActiveCampaign(raw: unknown): ReadActiveCampaign {
  const setting = 'activecampaign_url';
  const value = textOf(field(raw, setting));
  if (!value) return { kind: 'missing', setting };

  const url = addressOf(value);
  if (!url || !/^(\/api(\/3)?)?\/?$/.test(url.pathname)) return { kind: 'wrong', setting, value };
  return { kind: 'ready', account: { url: url.origin, host: url.hostname } };
}

/** Reads `make_zone`, with or without `https://`, and `make_apps`. */
export function readMake(raw: unknown): ReadMake {
  const value = textOf(field(raw, 'make_zone'));
  if (!value) return { kind: 'missing', setting: 'make_zone' };
  const url = addressOf(value);
  if (url?.pathname !== '/') return { kind: 'wrong', setting: 'make_zone', value };

  const names = textOf(field(raw, 'make_apps')).split(',');
  const apps = [...new Set(names.map((name) => name.trim()).filter(Boolean))];
  const odd = apps.find((name) => !APP_NAME.test(name));
  if (odd !== undefined) return { kind: 'wrong', setting: 'make_apps', value: odd };
  if (!apps.length) return { kind: 'missing', setting: 'make_apps' };
  return { kind: 'ready', make: { zone: url.hostname, apps } };
}

/** As Make gives them: the words of the app's label with hyphens, and a number. */
const APP_NAME = /^[A-Za-z0-9][\w-]*$/;

const textOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : (typeof value === 'string' ? value : JSON.stringify(value)).trim();

/** An `https` address of a host with a dot in it and nothing after its path; the scheme may be left out. */
function addressOf(value: string): URL | undefined {
  const address = value.includes('://') ? value : `https://${value}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isBare = !(url.username || url.password || url.port || url.search || url.hash);
  const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname);
  return url.protocol === 'https:' && isBare && isHost ? url : undefined;
}
