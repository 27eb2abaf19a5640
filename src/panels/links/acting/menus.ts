/* What opens when a button with three dots is pressed: Garden's, once the page is idle. */
export { MoreMenu } from './more-menu.tsx';
export { RowMenu } from './row-menu.tsx';
