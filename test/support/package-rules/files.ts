import type { PackageFolder } from './folder.ts';

const largest = 2 * 1024 * 1024;

const refused =
  /\.(zip|rar|gz|gzip|pdf|docx?|pptx?|xlsx?|avi|bin|bz2?|csh|sh|jar|mp3|mpe?g|odt|7z)$/i;
const refusedStarts = [
  'PK\x03\x04',
  'Rar!',
  '\x1f\x8b',
  '%PDF',
  'BZh',
  '7z\xbc\xaf',
  'ID3',
  '\xd0\xcf\x11\xe0',
];

/** What Zendesk's scrubber would take out of a drawing, or replace the drawing for. */
const unsafeSvg = /<script|<image|<foreignObject|\son\w+\s*=|javascript:|data:image/i;

const pictures: readonly (readonly [string, readonly string[]])[] = [
  ['assets/logo.png', ['320x320']],
  ['assets/logo-small.png', ['128x128']],
  ['assets/banner.png', ['830x200', '1660x400']],
];

function isRefused(name: string, bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8).toString('latin1');
  return refused.test(name) || refusedStarts.some((each) => start.startsWith(each));
}

function isSourceMap(name: string, bytes: Buffer): boolean {
  return name.endsWith('.map') || (/\.(js|css)$/.test(name) && bytes.includes('sourceMappingURL='));
}

function fileRules(name: string, bytes: Buffer): string[] {
  const found: string[] = [];
  if (!/^(manifest\.json$|assets\/|translations\/)/.test(name)) {
    found.push('does not belong in the package');
  }
  if (isRefused(name, bytes)) found.push('a kind of file that Zendesk refuses');
  if (bytes.length >= largest) found.push('must be smaller than 2 MB');
  if (isSourceMap(name, bytes)) found.push('source maps do not belong in the package');
  if (name.endsWith('.svg') && unsafeSvg.test(bytes.toString())) {
    found.push('a drawing must hold no script and no bitmap');
  }
  return found;
}

/** `320x320` as a PNG's header has it; undefined when it is no PNG. */
function sizeOfPng(bytes: Buffer): string | undefined {
  const isPng = bytes.length >= 24 && bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n';
  return isPng ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : undefined;
}

function pictureRules({ files }: PackageFolder): string[] {
  return pictures.flatMap(([name, sizes]) => {
    const bytes = files.get(name);
    if (bytes === undefined) return name === 'assets/banner.png' ? [] : [`${name}: missing`];
    const size = sizeOfPng(bytes);
    if (size !== undefined && sizes.includes(size)) return [];
    return [`${name}: must be a PNG of ${sizes.join(' or ')}, is ${size ?? 'no PNG'}`];
  });
}

/** Every message begins with its file. */
export function fileListRules(folder: PackageFolder): string[] {
  const links = folder.symlinks.map((name) => `${name}: a symlink`);
  const each = [...folder.files].flatMap(([name, bytes]) =>
    fileRules(name, bytes).map((problem) => `${name}: ${problem}`),
  );
  return [...links, ...each, ...pictureRules(folder)];
}
