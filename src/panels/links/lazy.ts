import { lazy } from 'react';
import { loadLaterTexts } from '../../i18n/texts.ts';
import { fetchPart } from '../../ui/fetch-part.ts';
import { afterFirstPaint, whenIdle, whenTouched } from '../../ui/first-paint.ts';
import { lazyFrom } from '../../ui/lazy-from.ts';

const loadActing = afterFirstPaint(() => {
  // It waits for its texts, which need not wait for it, and asks again for those that did not come.
  loadLaterTexts().catch(() => undefined);
  return import('./acting/part.ts');
});
const loadMenus = () => import('./acting/menus.ts');
const loadForms = () => import('./acting/forms.ts');
const acting = lazyFrom(loadActing);
const menus = lazyFrom(loadMenus);
const forms = lazyFrom(loadForms);
const tools = lazyFrom(() => import('./acting/tools.ts'));

/* Everything that acts comes after the rows; what opens, which is Garden's, after that. */
export const LinksActing = acting('LinksActing');
export const DeletedRow = acting('DeletedRow');
export const LinkFacts = acting('LinkFacts');
export const AlsoLinked = acting('AlsoLinked');
export const SelectBox = acting('SelectBox');
export const RowProblem = acting('RowProblem');
export const MoreMenu = menus('MoreMenu');
export const RowMenu = menus('RowMenu');
export const AddLink = forms('AddLink');
export const EditForms = forms('EditForms');
export const Explorer = tools('Explorer');
export const OpenTool = tools('OpenTool');
/** What there is in place of links that ZIS does not give. */
export const MirroredLinks = lazy(() => import('./mirror/mirrored-links.tsx'));
/** More rows than a screen can show. */
export const VirtualRows = lazy(afterFirstPaint(() => import('./virtual-rows.tsx')));

/**
 * Loads what acts; fetches what opens, and makes it ready once somebody comes near. Most people
 * only look, and need not carry Garden.
 */
export function preloadActing(): void {
  // A part that does not come now is asked for again by the click that needs it.
  const acting = loadActing().then(whenIdle);
  acting.then(() => fetchPart('opens')).catch(() => undefined);
  Promise.all([acting, whenTouched()])
    .then(loadMenus)
    .then(whenIdle)
    .then(loadForms)
    .catch(() => undefined);
}
