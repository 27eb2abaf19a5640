import type { World } from '../world.ts';
import type { Manifest } from './manifest.ts';
import type { RequestOptions } from './request-options.ts';

type Place = 'header' | 'body' | 'url';

/** Says why Zendesk's proxy does not put a setting where the app wants it. */
export class RefusedSetting extends Error {
  override readonly name = 'RefusedSetting';
}

/**
 * `options` with each `{{setting.NAME}}` replaced, as the proxy does for `secure: true`.
 *
 * @throws RefusedSetting for a name that is no secure parameter of the manifest, has no value, or is not for that place.
 * @see https://developer.zendesk.com/documentation/apps/app-developer-guide/making-api-requests-from-a-zendesk-app/
 */
export function withSecureSettings(
  options: RequestOptions,
  manifest: Manifest,
  { settings }: Pick<World, 'settings'>,
): RequestOptions {
  const fill = (text: string, place: Place) =>
    text.replace(/\{\{\s*setting\.([^}\s]+)\s*\}\}/g, (_, name: string) => {
      assertMayStandIn(manifest, name, place);
      const value = settings[name];
      if (value === undefined) throw new RefusedSetting(`The setting "${name}" has no value`);
      return String(value);
    });
  const headers = Object.entries(options.headers ?? {});
  return {
    ...options,
    url: fill(options.url, 'url'),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, fill(value, 'header')])),
    data: inStrings(options.data, (text) => fill(text, 'body')),
  };
}

function assertMayStandIn(manifest: Manifest, name: string, place: Place): void {
  const parameter = manifest.parameters?.find((one) => one.name === name);
  if (!parameter?.secure) throw new RefusedSetting(`"${name}" is not a secure setting`);
  if (parameter.scopes && !parameter.scopes.includes(place)) {
    throw new RefusedSetting(`The setting "${name}" may not be used in the ${place}`);
  }
}

function inStrings(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item) => inStrings(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, inStrings(item, replace)]));
}
