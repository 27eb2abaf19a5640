import { printParseErrorCode, visit } from 'jsonc-parser';
import type { MakeSection } from '../../../../../api/make/sections.ts';
import { holdsPlaceholder } from '../../../../../http/placeholder.ts';
import { MASK } from '../editor/mask.ts';
import { problemOfCode, type Wrong } from './wrong.ts';

/** The six sections of a connection, and its common data. */
export type CodePart = MakeSection | 'common';

export interface CodeProblem {
  readonly wrong: Wrong;
  /** Worth a look, but no reason not to save. */
  readonly isWarning: boolean;
  /** From 1. */
  readonly line: number;
  /** The place in the text, with each line break counted as one sign. */
  readonly from: number;
  /** The name that the problem is about. */
  readonly key?: string;
}

type Shape = 'object' | 'array' | 'either';

/** What Make expects of each. */
export const SHAPES = {
  api: 'object',
  parameters: 'array',
  scopes: 'object',
  scope: 'array',
  install: 'either',
  installSpec: 'array',
  common: 'object',
} as const satisfies Record<CodePart, Shape>;

/** More would be consequences of the first ones. */
const MOST = 20;

type Found = Omit<CodeProblem, 'line'>;

/** What is wrong with a text, in its order, one for each line. Its lines are broken by `\n`. */
export function codeProblems(text: string, part: CodePart): readonly CodeProblem[] {
  const found = [...placeholderIn(text), ...readingProblems(text, part)];
  const placed = found
    .sort((one, other) => one.from - other.from)
    .map((each) => ({ ...each, line: text.slice(0, each.from).split('\n').length }));
  const firsts = placed.filter(
    ({ line }, at) => placed.findIndex((one) => one.line === line) === at,
  );
  return firsts.slice(0, MOST);
}

/** Zendesk's proxy would put the setting's value there. */
function placeholderIn(text: string): readonly Found[] {
  if (!holdsPlaceholder(text)) return [];
  const lines = text.split('\n');
  const at = lines.findIndex(holdsPlaceholder);
  const from = at < 0 ? 0 : lines.slice(0, at).join('\n').length + (at ? 1 : 0);
  return [{ wrong: 'placeholder', isWarning: false, from }];
}

function readingProblems(text: string, part: CodePart): readonly Found[] {
  if (!text.trim()) return [{ wrong: 'empty', isWarning: false, from: 0 }];
  try {
    const { errors, repeated, root } = readThrough(text, part === 'common');
    if (errors.length) return errors.slice(0, MOST * 5);
    return [...shapeProblem(root, SHAPES[part]), ...repeated];
  } catch (error) {
    // The parser goes as deep as the text does.
    if (error instanceof RangeError) return [{ wrong: 'deep', isWarning: false, from: 0 }];
    throw error;
  }
}

interface Root {
  readonly kind: 'object' | 'array' | 'value';
  readonly from: number;
}

function readThrough(text: string, isPlain: boolean) {
  const errors: Found[] = [];
  const repeated: Found[] = [];
  const open: Set<string>[] = [];
  let root: Root | undefined;
  const begin = (kind: Root['kind'], from: number) => {
    root ??= { kind, from };
    open.push(new Set());
  };
  const end = () => void open.pop();

  // A byte order mark at the beginning is no part of the JSON; it is sent as it came.
  visit(
    text.replace(/^\uFEFF/, ' '),
    {
      onError: (code, from) =>
        void errors.push({
          wrong: problemOfCode(printParseErrorCode(code)),
          isWarning: false,
          from,
        }),
      onObjectBegin: (from) => begin('object', from),
      onObjectEnd: end,
      onArrayBegin: (from) => begin('array', from),
      onArrayEnd: end,
      onObjectProperty: (key, from) => {
        if (open.at(-1)?.has(key)) repeated.push({ wrong: 'twice', isWarning: true, from, key });
        open.at(-1)?.add(key);
      },
      onLiteralValue: (value: unknown, from) => {
        root ??= { kind: 'value', from };
        // A value that was copied while it was hidden.
        if (isPlain && value === MASK) errors.push({ wrong: 'hidden', isWarning: false, from });
      },
    },
    { disallowComments: isPlain, allowTrailingComma: !isPlain },
  );
  return { errors, repeated, root };
}

function shapeProblem(root: Root | undefined, shape: Shape): readonly Found[] {
  if (!root) return [{ wrong: 'empty', isWarning: false, from: 0 }];
  if (root.kind === shape || (shape === 'either' && root.kind !== 'value')) return [];
  return [{ wrong: shape, isWarning: false, from: root.from }];
}
