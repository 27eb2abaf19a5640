/* What comes after the rows. */
export { AppChoice } from './app-choice.tsx';
export { MakeFilter } from './make-filter.tsx';
export { PanelActs } from './panel-acts.tsx';
export { RowMenu } from './row-menu.tsx';
export { RowWork } from './row-work.tsx';
