/* What opens when a button with three dots is pressed: once the page is idle. */
import '../../../i18n/later-texts.ts';

export { MoreMenu } from './more-menu.tsx';
export { RowMenu } from './row-menu.tsx';
