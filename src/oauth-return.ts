import { directionOf, languageOf } from './i18n/language-of.ts';
import './ui/theme.css';

/*
 * Where a service sends the window of a sign-in back to. The app that opened it sees that and closes
 * it; this is for somebody who has left the app meanwhile.
 */

const FOLDER = '../translations/';
/** Two sentences in each language: together less than a request for one. */
const TEXTS: Readonly<Record<string, { readonly done: string; readonly refused: string }>> =
  import.meta.glob('../translations/*.json', {
    query: '?part=window',
    import: 'default',
    eager: true,
  });

// The app has no use for the token, and the browser's history is no place for it. That it was refused is
// all that the app, which may look a little later, reads here.
const address = new URL(window.location.href);
const told = [...address.searchParams].filter(([name]) => name.startsWith('error'));
address.search = new URLSearchParams(told).toString();
address.hash = '';
window.history.replaceState(null, '', address);

const language = languageOf(
  navigator.language,
  Object.keys(TEXTS).map((file) => file.slice(FOLDER.length, -'.json'.length)),
);
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
document.documentElement.dataset.colorScheme = isDark ? 'dark' : 'light';
const place = document.getElementById('words');
const texts = TEXTS[`${FOLDER}${language}.json`];
if (place && texts) {
  place.textContent = address.searchParams.has('error') ? texts.refused : texts.done;
}
