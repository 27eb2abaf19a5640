import type { PackageFolder } from './folder.ts';
import { isObject, members, type JsonObject } from './json.ts';
import { locationRules } from './locations.ts';
import { parameterRules } from './parameters.ts';

const known = new Set([
  'name',
  'author',
  'version',
  'frameworkVersion',
  'defaultLocale',
  'location',
  'parameters',
  'domainWhitelist',
  'oauth',
  'private',
  'singleInstall',
  'signedUrls',
  'requirementsOnly',
  'marketingOnly',
  'experiments',
  'termsConditionsURL',
  'remoteInstallationURL',
  'gaID',
]);
const strings = ['name', 'version', 'termsConditionsURL', 'remoteInstallationURL', 'gaID'];
const booleans = ['private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly'];
const experiments = new Set(['hashParams', 'newCssCompiler']);

export const locale = /^[a-z]{2,3}(-\w{2,3})?$/;

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);
}

function kinds(manifest: JsonObject): string[] {
  const unknown = Object.keys(manifest)
    .filter((key) => !known.has(key))
    .map((key) => `${key}: not a key that Zendesk knows`);
  const texts = strings
    .filter((key) => key in manifest && typeof manifest[key] !== 'string')
    .map((key) => `${key}: must be a string`);
  const flags = booleans
    .filter((key) => key in manifest && typeof manifest[key] !== 'boolean')
    .map((key) => `${key}: must be true or false`);
  return [...unknown, ...texts, ...flags];
}

function authorRules({ author }: JsonObject): string[] {
  if (!isObject(author)) return ['author: must be an object'];
  const found = members(author).flatMap(([key, value]) => {
    if (!['name', 'email', 'url'].includes(key))
      return [`author.${key}: not a key that Zendesk knows`];
    return typeof value === 'string' ? [] : [`author.${key}: must be a string`];
  });
  if ('url' in author && !isWebAddress(author.url)) {
    found.push('author.url: must be an http or https address');
  }
  return found;
}

function localeRules({ defaultLocale }: JsonObject, { files }: PackageFolder): string[] {
  if (typeof defaultLocale !== 'string' || !locale.test(defaultLocale)) {
    return ['defaultLocale: must be a locale such as "en" or "en-US"'];
  }
  const file = `translations/${defaultLocale}.json`;
  return files.has(file) ? [] : [`defaultLocale: there is no ${file}`];
}

function frameworkRules(manifest: JsonObject): string[] {
  const found: string[] = [];
  if (manifest.frameworkVersion !== '2.0') found.push('frameworkVersion: must be "2.0"');
  if ('termsConditionsURL' in manifest && !isWebAddress(manifest.termsConditionsURL)) {
    found.push('termsConditionsURL: must be an http or https address');
  }
  for (const key of ['requirementsOnly', 'marketingOnly']) {
    if (manifest[key] === true) found.push(`${key}: must not be true for an app with a location`);
  }
  return found;
}

function experimentRules({ experiments: wanted }: JsonObject): string[] {
  if (wanted === undefined) return [];
  if (!isObject(wanted)) return ['experiments: must be an object'];
  return Object.keys(wanted)
    .filter((key) => !experiments.has(key))
    .map((key) => `experiments.${key}: not an experiment that may be enabled`);
}

function domainRules({ domainWhitelist }: JsonObject): string[] {
  const isList =
    Array.isArray(domainWhitelist) && domainWhitelist.every((each) => typeof each === 'string');
  return domainWhitelist === undefined || isList
    ? []
    : ['domainWhitelist: must be an array of strings'];
}

/** Every message begins with the key it is about. */
export function manifestRules(manifest: unknown, folder: PackageFolder): string[] {
  if (!isObject(manifest)) return ['must be an object'];
  return [
    ...kinds(manifest),
    ...authorRules(manifest),
    ...localeRules(manifest, folder),
    ...locationRules(manifest.location, folder),
    ...frameworkRules(manifest),
    ...experimentRules(manifest),
    ...domainRules(manifest),
    ...parameterRules(manifest),
  ];
}
