import './ui/theme.css';
import { open, type Opening } from './app/opening.ts';
import { loadLaterTexts } from './i18n/texts.ts';
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
// Whatever needs its texts asks for them again.
void opening?.then(fetchWhatActs).catch(() => undefined);

/** The line is idle while the rows are drawn; what is fetched now runs once they are seen. */
async function fetchWhatActs({ drawable, words }: Opening): Promise<void> {
  await drawable;
  const acting = document.getElementById('acting');
  if (acting instanceof HTMLTemplateElement) document.head.append(acting.content);
  await words;
  await loadLaterTexts();
}
