import { Field } from '@zendeskgarden/react-forms';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words-context.ts';

/** What is wrong with the field that it stands in; told at once. */
export function FieldProblem({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <Field.Message validation="error" validationLabel={t('error')} role="alert">
      {children}
    </Field.Message>
  );
}
