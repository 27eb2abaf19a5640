import type { PackageFolder } from './folder.ts';
import { isFilled, isObject, members, readJson, type JsonObject } from './json.ts';
import { locale } from './manifest.ts';

const listingTexts = ['name', 'short_description', 'long_description', 'installation_instructions'];
const longest: readonly (readonly [string, number])[] = [
  ['name', 40],
  ['short_description', 80],
];

/** Below `app.package` Zendesk wants every text with its title. */
function packageRules(key: string, value: unknown): string[] {
  if (!isObject(value)) return [`${key}: must be an object of title and value`];
  if (isFilled(value.title) && isFilled(value.value)) return [];
  return members(value).flatMap(([name, child]) => packageRules(`${key}.${name}`, child));
}

function parameterTexts(texts: unknown, names: readonly string[]): string[] {
  if (texts === undefined) return [];
  if (!isObject(texts)) return ['app.parameters: must be an object'];
  return members(texts).flatMap(([name, text]) => {
    const key = `app.parameters.${name}`;
    if (!names.includes(name)) return [`${key}: the manifest has no such parameter`];
    return isObject(text) && isFilled(text.label) ? [] : [`${key}.label: missing`];
  });
}

/** The listing is written in English only; the other languages' texts are checked where they are. */
function listingRules(app: JsonObject, names: readonly string[]): string[] {
  const { parameters } = app;
  const missing = listingTexts
    .filter((key) => !isFilled(app[key]))
    .map((key) => `app.${key}: missing`);
  const tooLong = longest
    .filter(([key, most]) => isFilled(app[key]) && app[key].length > most)
    .map(([key, most]) => `app.${key}: longer than ${most} characters`);
  const unexplained = names.flatMap((name) => {
    const text = isObject(parameters) ? parameters[name] : undefined;
    if (!isObject(text)) return [`app.parameters.${name}: missing`];
    return isFilled(text.helpText) ? [] : [`app.parameters.${name}.helpText: missing`];
  });
  return [...missing, ...tooLong, ...unexplained];
}

function fileRules(file: string, content: unknown, names: readonly string[]): string[] {
  const found = locale.test(file.replace(/^translations\/|\.json$/g, ''))
    ? []
    : ['the file is not named after a locale'];
  if (!isObject(content)) return [...found, 'must be an object'];
  const app = isObject(content.app) ? content.app : {};
  found.push(...parameterTexts(app.parameters, names));
  if (app.package !== undefined) found.push(...packageRules('app.package', app.package));
  if (file === 'translations/en.json') found.push(...listingRules(app, names));
  return found;
}

/** Every message begins with its file. */
export function translationRules({ files }: PackageFolder, names: readonly string[]): string[] {
  const translations = [...files].filter(([file]) => file.startsWith('translations/'));
  const found = translations.flatMap(([file, bytes]) => {
    const { value, problems } = readJson(file, bytes);
    if (value === undefined) return problems;
    return [...problems, ...fileRules(file, value, names).map((each) => `${file}: ${each}`)];
  });
  return files.has('translations/en.json') ? found : [...found, 'translations/en.json: missing'];
}
