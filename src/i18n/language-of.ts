const RIGHT_TO_LEFT = ['ar'];

/** Browsers and Zendesk write `pt-br`, `en_US` and `en-US@posix` too. */
function canonical(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-').replace(/@.*$/, ''))[0];
  } catch {
    return undefined;
  }
}

const bare = (tag: string) => tag.split('-')[0];

/** The one of the languages to speak for a locale: its own with the region, else of any region, else English. */
export function languageOf(locale: string, languages: readonly string[]): string {
  const tag = canonical(locale);
  if (!tag) return 'en';
  return (
    languages.find((language) => language === tag) ??
    languages.find((language) => language === bare(tag)) ??
    languages.find((language) => bare(language) === bare(tag)) ??
    'en'
  );
}

/** What numbers and dates are written by: the locale's own region, where it is of the spoken language. */
export function formatOf(locale: string, language: string): string {
  const tag = canonical(locale);
  return tag && bare(tag) === bare(language) ? tag : language;
}

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
