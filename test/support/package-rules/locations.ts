import type { PackageFolder } from './folder.ts';
import { isObject, members } from './json.ts';

/** Support's, without `custom_object_record_sidebar`, which only accounts with that feature accept. */
const supportLocations = new Set([
  'top_bar',
  'nav_bar',
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
  'organization_sidebar',
  'background',
  'modal',
  'ticket_editor',
  'system_top_bar',
]);
const options = new Set(['url', 'flexible', 'autoLoad', 'autoHide', 'signed', 'size']);

function addressProblem(url: string, { files }: PackageFolder): string | undefined {
  if (url.includes('{{setting.')) return undefined;
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || hostname === 'localhost'
      ? undefined
      : 'an absolute address must be https or on localhost';
  }
  if (!url.startsWith('assets/')) return 'a relative address must start with assets/';
  const file = url.replace(/[?#].*$/, '');
  return files.has(file) ? undefined : `there is no ${file}`;
}

function urlProblem(place: Readonly<Record<string, unknown>>, folder: PackageFolder) {
  const { url, autoLoad } = place;
  if (autoLoad === false && (url === undefined || url === '')) return undefined;
  if (typeof url !== 'string' || url === '') return 'must be a string that is not empty';
  return addressProblem(url, folder);
}

function placeRules(key: string, value: unknown, folder: PackageFolder): string[] {
  const place = typeof value === 'string' ? { url: value } : value;
  if (!isObject(place)) return [`${key}: must be an address or an object`];
  const found = Object.keys(place)
    .filter((option) => !options.has(option))
    .map((option) => `${key}.${option}: not a key that Zendesk knows`);
  const wrong = urlProblem(place, folder);
  if (wrong !== undefined) found.push(`${key}.url: ${wrong}`);
  if ('flexible' in place && typeof place.flexible !== 'boolean') {
    found.push(`${key}.flexible: must be true or false`);
  }
  return found;
}

export function locationRules(location: unknown, folder: PackageFolder): string[] {
  if (!isObject(location) || Object.keys(location).length === 0) {
    return ['location: must name at least one product and location'];
  }
  return members(location).flatMap(([product, places]) => {
    if (product !== 'support') return [`location.${product}: not the product this app is for`];
    if (members(places).length === 0) return ['location.support: must name at least one location'];
    return members(places).flatMap(([name, value]) => {
      const key = `location.support.${name}`;
      return supportLocations.has(name)
        ? placeRules(key, value, folder)
        : [`${key}: not a location of Support`];
    });
  });
}
