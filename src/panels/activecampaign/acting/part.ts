/* What comes after the rows. */
export { PanelActs } from './panel-acts.tsx';
export { RowMenu } from './row-menu.tsx';
export { RowWork } from './row-work.tsx';
export { SearchForm } from './search-form.tsx';
