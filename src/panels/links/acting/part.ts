/* What comes at once after the rows. */
export { AlsoLinked } from './also-linked.tsx';
export { DeletedRow } from './deleted-row.tsx';
export { LinkFacts } from '../link-facts.tsx';
export { LinksActing } from './links-acting.tsx';
export { RowMenu } from './row-menu.tsx';
export { RowProblem } from './row-problem.tsx';
export { SelectBox } from './select-box.tsx';
