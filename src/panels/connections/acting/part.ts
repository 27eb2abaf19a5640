/* What comes after the rows. */
export { ConnectionsToolbar } from './connections-toolbar.tsx';
export { PanelActs } from './panel-acts.tsx';
export { RowMenu } from './row-menu.tsx';
export { RowWork } from './row-work.tsx';
