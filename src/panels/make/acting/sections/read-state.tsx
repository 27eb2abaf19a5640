import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import { Failure } from '../../../../ui/failure.tsx';
import { Waiting } from '../../../../ui/waiting.tsx';
import type { CodePart } from './checks/code-problems.ts';
import { partName } from './say-code.ts';

interface ReadStateProps {
  readonly part: CodePart;
  readonly query: Pick<UseQueryResult, 'data' | 'error' | 'refetch'>;
  /** What came. */
  readonly children: ReactNode;
}

/** What came of asking for a text. One that is there stays, even when it could not be asked for again. */
export function ReadState({ part, query, children }: ReadStateProps) {
  const words = useWords();
  const name = partName(words, part);
  if (query.data !== undefined) return children;
  if (query.error) {
    return (
      <Failure
        title={words.t('make.code.loadFailed', { name })}
        error={query.error}
        onTryAgain={() => void query.refetch()}
      />
    );
  }
  return <Waiting>{words.t('make.code.waiting', { name })}</Waiting>;
}
