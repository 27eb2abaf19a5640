import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

interface Parts {
  /** The module that draws the first screen. */
  readonly screen: RegExp;
  /** The module with which what acts begins. */
  readonly acting: RegExp;
  /** The modules with which what opens in it begins. */
  readonly opens: readonly RegExp[];
}

/** The groups of `vite.config.ts` that are run before there are rows. */
const FIRST: ReadonlySet<string> = new Set(['opening', 'first']);
/** Asks Chrome to compile a file while it comes, beside the page, and not each function when it is called. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
const LATER_TEXTS = /\/([\w-]+)\.json\?part=later$/;
const LINK = /\s*<link rel="stylesheet"[^>]*>/g;
const STYLES = /(style-src 'self')/;

/**
 * Spares the first screen its rounds: its styles stand in the page, whose policy lets them be by their
 * hash, and its second script is fetched beside the first. What acts is named in templates, to be
 * fetched when the answer has come.
 */
export function firstScreen(parts: Parts): Plugin {
  return {
    name: 'first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk }) {
        const { css, links } = headOf(bundle, chunk?.fileName, parts);
        const head = [`<style>${css}</style>`, ...links].join('\n    ');
        return html
          .replace(LINK, '')
          .replace(STYLES, `$1 'sha256-${hashOf(css)}'`)
          .replace('</head>', () => `  ${head}\n  </head>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const one of Object.values(bundle)) {
          if (one.type === 'chunk' && FIRST.has(one.name)) one.code = COMPILE_AT_ONCE + one.code;
        }
      },
    },
  };
}

function headOf(bundle: Bundle, entry: string | undefined, parts: Parts) {
  const opening = reached(bundle, (one) => one.fileName === entry);
  const screen = reached(bundle, holding(parts.screen), opening);
  const acting = reached(bundle, holding(parts.acting), [...opening, ...screen]);
  const known = [...opening, ...screen, ...acting];
  const opens = parts.opens.flatMap((part) => reached(bundle, holding(part), known));
  const css = withoutUnused(takeSheetsOf(bundle, known).join(''), bundle);
  const links = [
    ...screen.map(scriptLink),
    ...template('acting', acting.map(idleLink)),
    ...template('texts', laterTexts(bundle)),
    ...template('opens', [...new Set(opens)].map(idleLink)),
  ];
  return { css, links };
}

const holding = (module: RegExp) => (chunk: Rolldown.OutputChunk) =>
  module.test(chunk.facadeModuleId ?? '');

/** The files of a chunk and of all that it imports, without those that are known. */
function reached(
  bundle: Bundle,
  isIt: (chunk: Rolldown.OutputChunk) => boolean,
  known: readonly string[] = [],
): readonly string[] {
  const found = Object.values(bundle).find((one) => one.type === 'chunk' && isIt(one));
  if (!found) throw new Error('A part of the first screen has no chunk.');
  const files = new Set([found.fileName]);
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') chunk.imports.forEach((name) => files.add(name));
  }
  return [...files].filter((file) => !known.includes(file));
}

/** Takes the sheets from the parts, too: nobody is to ask for them. */
function takeSheetsOf(bundle: Bundle, files: readonly string[]): readonly string[] {
  const sheets = sheetsOf(bundle, files).map((name) => take(bundle, name));
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') chunk.viteMetadata?.importedCss.clear();
  }
  return sheets;
}

const sheetsOf = (bundle: Bundle, files: readonly string[]): readonly string[] =>
  files.flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });

/** The text of a sheet, which then is no file any more. */
function take(bundle: Bundle, name: string): string {
  const sheet = bundle[name];
  if (sheet?.type !== 'asset') throw new Error(`There is no sheet ${name}.`);
  Reflect.deleteProperty(bundle, name);
  return Buffer.from(sheet.source).toString().trim();
}

/** Garden declares every colour and size that it has, of which the app uses a third. */
function withoutUnused(css: string, bundle: Bundle): string {
  const others = Object.values(bundle).map((one) =>
    one.type === 'chunk' ? one.code : one.fileName.endsWith('.css') ? String(one.source) : '',
  );
  const used = new Set([css, ...others].join('\n').match(/(?<=var\()--zd-[\w-]+/g));
  return css.replace(/(--zd-[\w-]+):[^;}]+;?/g, (declaration, name: string) =>
    used.has(name) ? declaration : '',
  );
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const scriptLink = (file: string) => `<link rel="modulepreload" crossorigin href="./${file}">`;
/**
 * Fetched and no more: to compile it would take time from the rows. With its empty fragment it is the
 * same file to the browser, and another to Vite, which would not preload what a link names already.
 */
const idleLink = (file: string) => `<link rel="prefetch" href="./${file}#">`;
/** For `src/main.ts`, which knows when. */
const template = (id: string, links: readonly string[]) => [
  `<template id="${id}">`,
  ...links,
  `</template>`,
];

/** The texts of what comes after the first screen, of which one language is wanted. */
const laterTexts = (bundle: Bundle) =>
  Object.values(bundle).flatMap((one) => {
    const module = one.type === 'chunk' ? one.facadeModuleId : undefined;
    const [, language] = LATER_TEXTS.exec(module ?? '') ?? [];
    const link = idleLink(one.fileName);
    return language ? [link.replace(' href', ` hreflang="${language}" href`)] : [];
  });
