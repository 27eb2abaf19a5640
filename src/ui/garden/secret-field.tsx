import { Field, Input } from '@zendeskgarden/react-forms';
import { useEffect, useState } from 'react';
import { Secret } from '../../http/secret.ts';
import { useWords } from '../../i18n/words-context.ts';
import { FieldProblem } from './field-problem.tsx';

/** What a form does with its secret: it is in the field, and nowhere else. */
export interface SecretInput {
  readonly attach: (field: HTMLInputElement | null) => void;
  readonly focus: () => void;
  readonly isFilled: () => boolean;
  /** Forgets what is typed. */
  readonly wipe: () => void;
  /** Gives what is typed and wipes the field; an empty field gives nothing and takes the focus. */
  readonly take: () => Secret | undefined;
  /** For the field: what to do when it is wiped, which is no typing that it would notice. */
  readonly whenWiped: (tell: (() => void) | undefined) => void;
}

function createSecretInput(): SecretInput {
  let field: HTMLInputElement | null = null;
  let tell: (() => void) | undefined;

  function wipe() {
    if (!field?.value) return;
    field.value = '';
    tell?.();
  }
  return {
    wipe,
    attach: (attached) => {
      field = attached;
    },
    focus: () => field?.focus(),
    isFilled: () => Boolean(field?.value),
    take: () => {
      if (!field?.value) {
        field?.focus();
        return undefined;
      }
      const secret = new Secret(field.value);
      wipe();
      return secret;
    },
    whenWiped: (told) => {
      tell = told;
    },
  };
}

export const useSecretInput = (): SecretInput => useState(createSecretInput)[0];

interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly input: SecretInput;
  readonly problem?: string | undefined;
  /** What is asked for first: takes the focus when it appears. */
  readonly isFirst?: boolean;
}

/** What is known of a secret while it is typed; never the secret. */
const NOTHING = { isTyped: false, hasSpace: false };

/**
 * A field for a secret. It is not controlled: React would write what is typed into the page as the
 * attribute `value`, and keep it in its state.
 */
export function SecretField({ label, hint, input, problem, isFirst }: SecretFieldProps) {
  const { t } = useWords();
  const { attach, whenWiped } = input;
  const [{ isTyped, hasSpace }, setKnown] = useState(NOTHING);
  // What was wrong is mended as soon as something is typed again.
  const shown = isTyped ? undefined : problem;
  useEffect(() => {
    whenWiped(() => setKnown(NOTHING));
    return () => whenWiped(undefined);
  }, [whenWiped]);
  useEffect(() => {
    if (isFirst) input.focus();
  }, [isFirst, input]);
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      {hint && <Field.Hint>{hint}</Field.Hint>}
      <Input
        isCompact
        ref={attach}
        type="password"
        dir="ltr"
        spellCheck={false}
        // Keeps the browser from filling in, and offering to keep, a password of this site.
        autoComplete="new-password"
        {...(shown && { validation: 'error' })}
        onChange={({ target: { value } }) =>
          setKnown({ isTyped: value !== '', hasSpace: value !== value.trim() })
        }
      />
      {hasSpace && (
        <Field.Message validation="warning" validationLabel={t('acts.warning')} role="status">
          {t('acts.secret.space')}
        </Field.Message>
      )}
      {shown && <FieldProblem>{shown}</FieldProblem>}
    </Field>
  );
}
