import { lazyFrom } from '../../ui/lazy-from.ts';

const acting = lazyFrom(() => import('./acting/part.ts'));

/* What acts is drawn with Garden and comes after the rows. */
export const ConnectionsToolbar = acting('ConnectionsToolbar');
export const PanelActs = acting('PanelActs');
export const RowMenu = acting('RowMenu');
export const RowWork = acting('RowWork');
