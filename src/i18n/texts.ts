import screen from '../../translations/en.json?part=screen';

/** Every text that has been loaded, by its first name: the first screen's at once, the others' later. */
const texts = new Map<string, unknown>();

export function addTexts(part: unknown): void {
  for (const [name, inner] of Object.entries(Object(part) as object)) texts.set(name, inner);
}

addTexts(screen);

/** The text or plural at a key such as `links.count`. */
export function findText(key: string): unknown {
  const [name = '', ...rest] = key.split('.');
  return rest.reduce<unknown>(
    (inner, next) => new Map(Object.entries(Object(inner) as object)).get(next),
    texts.get(name),
  );
}
