import { fileListRules } from './package-rules/files.ts';
import { readFolder, type PackageFolder } from './package-rules/folder.ts';
import { readJson } from './package-rules/json.ts';
import { manifestRules } from './package-rules/manifest.ts';
import { parameterNames } from './package-rules/parameters.ts';
import { translationRules } from './package-rules/translations.ts';

const manifestName = 'manifest.json';

function missingManifest({ files }: PackageFolder): string {
  const nested = [...files.keys()].find((name) => name.endsWith(`/${manifestName}`));
  return nested === undefined
    ? `${manifestName}: missing`
    : `${manifestName}: must be at the root, is at ${nested}`;
}

function checkedManifest(folder: PackageFolder): { manifest: unknown; found: string[] } {
  const bytes = folder.files.get(manifestName);
  if (bytes === undefined) return { manifest: undefined, found: [missingManifest(folder)] };
  const { value, problems } = readJson(manifestName, bytes);
  if (value === undefined) return { manifest: undefined, found: problems };
  const broken = manifestRules(value, folder).map((problem) => `${manifestName}: ${problem}`);
  return { manifest: value, found: [...problems, ...broken] };
}

/**
 * Why Zendesk would refuse or warn about the package in `folder`, each with its file and key; and where
 * its listing is incomplete, and what it holds that an agent's browser has no use for.
 * @see https://github.com/zendesk/zendesk_apps_support
 */
export function violations(folder: string): string[] {
  const read = readFolder(folder);
  const { manifest, found } = checkedManifest(read);
  return [...found, ...translationRules(read, parameterNames(manifest)), ...fileListRules(read)];
}
