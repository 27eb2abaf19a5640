import { lazy } from 'react';
import { loadLaterTexts } from '../../i18n/texts.ts';
import { afterFirstPaint, whenIdle } from '../../ui/first-paint.ts';
import { lazyFrom } from '../../ui/lazy-from.ts';

const loadActing = afterFirstPaint(() => {
  // It waits for its texts, which need not wait for it, and asks again for those that did not come.
  loadLaterTexts().catch(() => undefined);
  return import('./acting/part.ts');
});
const loadForms = () => import('./acting/forms.ts');
const acting = lazyFrom(loadActing);
const forms = lazyFrom(loadForms);
const tools = lazyFrom(() => import('./acting/tools.ts'));

/* Everything that acts comes after the rows, most of it drawn with Garden. */
export const LinksActing = acting('LinksActing');
export const RowMenu = acting('RowMenu');
export const DeletedRow = acting('DeletedRow');
export const LinkFacts = acting('LinkFacts');
export const AlsoLinked = acting('AlsoLinked');
export const SelectBox = acting('SelectBox');
export const RowProblem = acting('RowProblem');
export const AddLink = forms('AddLink');
export const EditForms = forms('EditForms');
export const Explorer = tools('Explorer');
export const OpenTool = tools('OpenTool');
/** What there is in place of links that ZIS does not give. */
export const MirroredLinks = lazy(() => import('./mirror/mirrored-links.tsx'));
/** More rows than a screen can show. */
export const VirtualRows = lazy(afterFirstPaint(() => import('./virtual-rows.tsx')));

/** Fetches what the first clicks will need: what acts, then what is filled in. */
export function preloadActing(): void {
  // A part that does not come now is asked for again by the click that needs it.
  loadActing()
    .then(whenIdle)
    .then(loadForms)
    .catch(() => undefined);
}
