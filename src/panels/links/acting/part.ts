/* What comes at once after the rows: without Garden, which would keep it waiting. */
import '../../../i18n/later-texts.ts';

export { AlsoLinked } from './also-linked.tsx';
export { DeletedRow } from './deleted-row.tsx';
export { LinkFacts } from '../link-facts.tsx';
export { LinksActing } from './links-acting.tsx';
export { RowProblem } from './row-problem.tsx';
export { SelectBox } from './select-box.tsx';
