import later from '../../translations/en.json?part=later';
import { addTexts } from './texts.ts';

// Whatever comes after the first screen imports this file, and with it its words.
addTexts(later);
