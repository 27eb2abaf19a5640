import type { TextKey, Words } from '../../../../i18n/words.ts';
import { type CodePart, type CodeProblem, SHAPES } from './checks/code-problems.ts';

/** In the order of Make's own editor; the common data, which is no section, comes last. */
export const PARTS = [
  'api',
  'parameters',
  'scopes',
  'scope',
  'install',
  'installSpec',
  'common',
] as const satisfies readonly CodePart[];

export const isPart = (value: string): value is CodePart => PARTS.some((one) => one === value);

export const partName = ({ t }: Words, part: CodePart): string => t(`make.code.parts.${part}`);

/** What a part holds. */
export const hintOf = ({ t }: Words, part: CodePart): string =>
  part === 'common' ? t('make.code.hint.common') : t(`make.code.hint.${SHAPES[part]}`);

export function sayProblem({ t }: Words, { wrong, line, key = '' }: CodeProblem): string {
  const text: TextKey = `make.code.wrong.${wrong}`;
  return t('make.code.line', { line, text: t(text, { key }) });
}
