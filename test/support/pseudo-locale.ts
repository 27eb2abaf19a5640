import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { type Said, saidIn } from '../../tools/screens/said.ts';

/*
 * A language that nobody speaks, in the place of German: every word is marked, accented and a third longer.
 * What is seen unmarked was never given to a translator, and what is cut off would be in other languages too.
 */

const assets = path.join(import.meta.dirname, '..', '..', 'dist', 'assets');
/** Of systems and techniques: the same in every language. */
const NAMES = [
  'ActiveCampaign',
  'GitHub',
  'GitLab',
  'Jira',
  'Slack',
  'Zendesk',
  'OAuth',
  'JSON',
  'HTTP',
  'GH',
];
const LETTERS = 'aeiouAEIOUcnsyz';
const ACCENTED = 'áéíóúÁÉÍÓÚçñšýž';

const accented = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => ACCENTED[LETTERS.indexOf(letter)] ?? letter);

/** Places stay as they are. A text without any word, such as `{count} · {total}`, has nothing to translate. */
function pseudo(text: string): string {
  const plain = text.replace(/\{\w+\}/g, '');
  if (!/\p{L}/u.test(plain)) return text;
  const longer = ' ñ'.repeat(Math.ceil(plain.length / 6));
  return `⟦${text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : accented(part)))
    .join('')}${longer}⟧`;
}

const changed = (value: unknown): unknown =>
  typeof value === 'string'
    ? pseudo(value)
    : Object.fromEntries(
        Object.entries(Object(value) as object).map(([name, inner]) => [name, changed(inner)]),
      );

/** Gives the page English words in their pseudo form when it asks for German ones. */
export async function speakPseudo(page: Page): Promise<void> {
  for (const file of readdirSync(assets).filter((name) => /^de-.*\.js$/.test(name))) {
    const module: unknown = await import(pathToFileURL(path.join(assets, file)).href);
    const exported = Object.entries(Object(module) as object).map(
      ([name, part]) =>
        `const ${name}_ = ${JSON.stringify(changed(part))}; export { ${name}_ as ${name} };`,
    );
    await page.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: exported.join('\n') }),
    );
  }
}

/** What is said then. */
export const saidInPseudo = (): Said => saidIn('de', pseudo);

/** Every text of some data, settings in their parts, the longest first: nobody is to translate them. */
export function textsOf(value: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (inner: unknown) => {
    if (typeof inner === 'object' && inner !== null) {
      Object.entries(inner).forEach(([name, each]) => {
        found.add(name);
        look(each);
      });
    } else
      String(inner)
        .split(/[=,\n]/)
        .forEach((part) => found.add(part.trim()));
  };
  look(value);
  return [...found].filter((text) => /[a-z]{2}/i.test(text)).sort((a, b) => b.length - a.length);
}

/** Texts and names on the screen with Latin letters outside the marks, that are not of the data. */
export async function unmarkedIn(
  frame: Frame,
  data: readonly string[],
): Promise<readonly string[]> {
  const shown = await frame.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement?.checkVisibility() && !parentElement.closest('.cm-editor, code, pre, kbd'))
        texts.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
  return [...new Set(shown)].filter((text) => /[a-z]{2}/i.test(withoutKnown(text, data)));
}

function withoutKnown(text: string, data: readonly string[]): string {
  const unmarked = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return [...data, ...NAMES].reduce((rest, known) => rest.replaceAll(known, ' '), unmarked);
}

/** Elements whose own words do not fit into them, and the page where it goes sideways. */
export const cutOffIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const ownWords = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes('⟦'),
      );
    const cut = [...document.querySelectorAll('body *')].filter(
      (element) =>
        ownWords(element) &&
        element.checkVisibility() &&
        !element.closest('.visually-hidden') &&
        getComputedStyle(element).overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1,
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...cut.map((element) => `${element.tagName} ${element.textContent}`),
      ...(scrollWidth > clientWidth
        ? [`the page is ${scrollWidth - clientWidth} px too wide`]
        : []),
    ];
  });
