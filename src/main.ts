import './ui/theme.css';
import { open, type Opening } from './app/opening.ts';
import { loadWords } from './i18n/words.ts';
import { connect } from './zaf/connect.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root.');

// The questions leave first; the screen, which is most of the code, is made ready while they are answered.
const connection = connect();
const opening = connection.kind === 'connected' ? open(connection.host) : undefined;
void Promise.allSettled([opening])
  .then(() => import('./app/start.tsx'))
  .then(({ start }) => start(place, connection, opening))
  .catch(async () => {
    // What the page would draw with is gone, as after a new deployment.
    place.textContent = (await loadWords(navigator.language)).t('partMissing');
  });
void opening?.then(fetchWhatActs).catch(() => undefined);

/** The line is idle while ZIS looks for the links; what is fetched now runs once they are seen. */
async function fetchWhatActs({ words }: Opening): Promise<void> {
  const { language } = await words;
  const acting = document.getElementById('acting');
  if (!(acting instanceof HTMLTemplateElement)) return;
  for (const link of acting.content.querySelectorAll('link')) {
    if (!link.hreflang || link.hreflang === language) document.head.append(link);
  }
}
