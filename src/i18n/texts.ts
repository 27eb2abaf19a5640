import screen from '../../translations/en.json?part=screen';

type Parts = Readonly<Record<string, () => Promise<unknown>>>;

/** A file of `translations/` is a language. English, the last resort, is there with the first screen. */
const SCREEN: Parts = import.meta.glob(
  ['../../translations/*.json', '!../../translations/en.json'],
  { query: '?part=screen', import: 'default' },
);
const LATER: Parts = import.meta.glob('../../translations/*.json', {
  query: '?part=later',
  import: 'default',
});
const FALLBACK = 'en';

/** BCP 47 tags of the languages that the app speaks. */
export const LANGUAGES: readonly string[] = Object.keys(LATER).map((file) =>
  file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
);

function partOf(parts: Parts, language: string): Promise<unknown> {
  const load = parts[`../../translations/${language}.json`];
  return load ? load() : Promise.reject(new Error(`There is no language ${language}.`));
}

/** Every text that has been loaded, by its first name. */
const texts = new Map<string, unknown>();
let spoken = FALLBACK;
let isLaterWanted = false;

function addTexts(part: unknown): void {
  for (const [name, inner] of Object.entries(Object(part) as object)) texts.set(name, inner);
}

addTexts(screen);

/** The one language that texts are in. */
export const spokenLanguage = (): string => spoken;

/** Loads one of {@link LANGUAGES}; where it does not come, the language that was spoken before stays. */
export async function speak(language: string): Promise<void> {
  if (language === spoken) return;
  try {
    const first = language === FALLBACK ? screen : partOf(SCREEN, language);
    const parts = [first, isLaterWanted && partOf(LATER, language)];
    (await Promise.all(parts)).forEach(addTexts);
    spoken = language;
  } catch {
    // A part of an earlier deployment is gone. Words in another language are better than none.
  }
}

/** Loads the texts of what comes after the first screen. Rejects where they are gone. */
export async function loadLaterTexts(): Promise<void> {
  isLaterWanted = true;
  addTexts(await partOf(LATER, spoken));
}

/** The text or plural at a key such as `links.count`. */
export function findText(key: string): unknown {
  const [name = '', ...rest] = key.split('.');
  return rest.reduce<unknown>(
    (inner, next) => (isTexts(inner) && Object.hasOwn(inner, next) ? inner[next] : undefined),
    texts.get(name),
  );
}

const isTexts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
