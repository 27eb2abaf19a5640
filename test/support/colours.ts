import { readdirSync, readFileSync } from 'node:fs';

/** All stylesheets of the app, as they are written. */
export const ownStyles: readonly string[] = readdirSync('src', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

const theme = readFileSync('src/ui/theme.css', 'utf8');
const garden = readFileSync('node_modules/@zendeskgarden/css-variables/dist/index.css', 'utf8');

/** The custom properties that a block of a stylesheet sets. */
const propertiesIn = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );

const blockOf = (selector: string): string => {
  const begin = theme.indexOf(`${selector} {`);
  if (begin < 0) throw new Error(`The theme has no block ${selector}.`);
  return theme.slice(begin, theme.indexOf('}', begin));
};

const light = new Map([...propertiesIn(garden), ...propertiesIn(blockOf(':root'))]);
const dark = new Map([...light, ...propertiesIn(blockOf(":root[data-color-scheme='dark']"))]);

export const schemes = { light, dark } as const;

/** The colour, as `#rrggbb`, that a value is in the end. */
export function colourOf(value: string, properties: ReadonlyMap<string, string>): string {
  const [, name] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  if (name === undefined) return value;
  const next = properties.get(name);
  if (next === undefined) throw new Error(`There is no colour ${name}.`);
  return colourOf(next, properties);
}

/**
 * How much two colours differ, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOf(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminanceOf(colour: string): number {
  const [, short] = /^#([0-9a-f]{3})$/i.exec(colour) ?? [];
  const long = short === undefined ? colour.slice(1) : short.replace(/./g, '$&$&');
  if (!/^[0-9a-f]{6}$/i.test(long)) throw new Error(`${colour} is no colour that can be measured.`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
