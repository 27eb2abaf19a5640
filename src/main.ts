import './ui/theme.css';
import { open, type Opening } from './app/opening.ts';
import { loadWords } from './i18n/words.ts';
import { fetchPart } from './ui/fetch-part.ts';
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

/** The line is the answer's until it has come; what is fetched while it is drawn is run once it is seen. */
async function fetchWhatActs({ answered, words }: Opening): Promise<void> {
  await answered;
  fetchPart('acting');
  fetchPart('texts', (await words).language);
}
