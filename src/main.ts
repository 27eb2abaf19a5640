import './ui/theme.css';
import { start } from './app/start.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root.');
start(place);
