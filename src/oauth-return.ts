import { loadLaterTexts } from './i18n/texts.ts';
import { loadWords } from './i18n/words.ts';
import './ui/theme.css';

/*
 * Where a service sends the window of a sign-in back to. The app that opened it sees that and closes
 * it; this is for somebody who has left the app meanwhile.
 */

// The app has no use for the token, and the browser's history is no place for it. That it was refused is
// all that the app, which may look a little later, reads here.
const address = new URL(window.location.href);
const told = [...address.searchParams].filter(([name]) => name.startsWith('error'));
address.search = new URLSearchParams(told).toString();
address.hash = '';
window.history.replaceState(null, '', address);

const words = await loadWords(navigator.language);
await loadLaterTexts();
const isRefused = address.searchParams.has('error');
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.documentElement.dataset.colorScheme = isDark ? 'dark' : 'light';
const place = document.getElementById('words');
if (place) {
  place.textContent = words.t(
    `connections.work.oauth.${isRefused ? 'windowRefused' : 'windowDone'}`,
  );
}
