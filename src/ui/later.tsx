import { type ReactNode, Suspense } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { ErrorBoundary } from './error-boundary.tsx';

interface LaterProps {
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Something whose code comes later; when it does not come, only that part says so. */
export function Later({ fallback, children }: LaterProps) {
  const { t } = useWords();
  return (
    <ErrorBoundary words={t('partMissing')}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
}
