import { useEffect } from 'react';
import { type SecretInput, useSecretInput } from '../../../ui/garden/secret-field.tsx';
import { useConnectionWork } from '../connection-work.tsx';

/** A form's secret, which is not thrown away without asking. */
export function useGuardedSecret(): SecretInput {
  const { guard, open } = useConnectionWork();
  const secret = useSecretInput();
  useEffect(() => {
    guard(secret.isFilled);
    return () => guard(undefined);
  }, [guard, secret]);
  // What is shown next may be this same form: it begins without what was discarded.
  useEffect(
    () => () => {
      secret.wipe();
      if (document.activeElement === document.body) secret.focus();
    },
    [open, secret],
  );
  return secret;
}
