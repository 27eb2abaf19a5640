import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
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
/** By the screens. */
const TYPED = ['Mine', 'Another', 'new'];
/** An address, a key or another name with a mark in it, and the words by which a browser joins a list in German. */
const TECHNICAL = /\S+[:/._]\S+/g;
const LISTED = /\b(?:und|oder)\b/g;
const LETTERS = 'aeiouAEIOUcnsyz';
const ACCENTED = 'áéíóúÁÉÍÓÚçñšýž';

const accented = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => ACCENTED[LETTERS.indexOf(letter)] ?? letter);

/** Places stay as they are. A text without any word, such as `{count} · {total}`, has nothing to translate. */
function pseudo(text: string): string {
  const plain = text.replace(/\{\w+\}/g, '');
  if (!/\p{L}/u.test(plain)) return text;
  // What is added stands before the first word: where a name holds what is seen of it, it still does.
  const added = 'ñ '.repeat(Math.ceil(plain.length / 6));
  const words = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : accented(part)))
    .join('');
  return `❲${words.replace(/^((?:\{\w+\}|[^\p{L}{])*)/u, `$1${added}`)}❳`;
}

const changed = (value: unknown): unknown =>
  typeof value === 'string'
    ? pseudo(value)
    : Object.fromEntries(
        Object.entries(Object(value) as object).map(([name, inner]) => [name, changed(inner)]),
      );

/** The folder of a built page that, asked for German, speaks the pseudo language. */
export async function pseudoBuild(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pseudo-'));
  cpSync(assets, folder, { recursive: true });
  for (const file of readdirSync(assets).filter((name) => /^de-.*\.js$/.test(name))) {
    const module: unknown = await import(pathToFileURL(path.join(assets, file)).href);
    const exported = Object.entries(Object(module) as object).map(
      ([name, part]) =>
        `const ${name}_ = ${JSON.stringify(changed(part))}; export { ${name}_ as ${name} };`,
    );
    writeFileSync(path.join(folder, file), exported.join('\n'));
  }
  return folder;
}

/** What is said then. */
export const saidInPseudo = (): Said => saidIn('de', pseudo);

/** Every text of some data, settings in their parts: nobody is to translate them. */
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
  return [...found].filter((text) => /[a-z]{2}/i.test(text));
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
      if (
        parentElement?.checkVisibility() &&
        !parentElement.closest('.cm-editor, code, pre, kbd, textarea')
      )
        texts.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
  // The longest first, so that none is found in another.
  const known = [...TYPED, ...data, ...NAMES].sort((a, b) => b.length - a.length);
  return [...new Set(shown)].filter((text) => hasWordOfItsOwn(text, known));
}

const hasWord = (text: string) => /[a-z]{2}/i.test(text);

/** A text in a text is marked twice. */
function withoutMarked(text: string): string {
  const outer = text.replace(/❲[^❲❳]*❳/g, ' ');
  return outer === text ? text : withoutMarked(outer);
}

/** Whether words are left when names are taken out first, and when data are: each may hold a part of the other. */
function hasWordOfItsOwn(text: string, known: readonly string[]): boolean {
  const unmarked = withoutMarked(text).replace(LISTED, ' ');
  const withoutData = (rest: string) =>
    known.reduce((left, one) => left.replaceAll(one, ' '), rest);
  const withoutNames = (rest: string) => rest.replace(TECHNICAL, ' ');
  return (
    hasWord(withoutNames(unmarked)) &&
    hasWord(withoutData(withoutNames(unmarked))) &&
    hasWord(withoutNames(withoutData(unmarked)))
  );
}
