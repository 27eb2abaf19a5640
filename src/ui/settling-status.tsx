import { useSettled } from './use-settled.ts';

/** A sentence that follows what is typed, and is told when the typing rests. */
export function SettlingStatus({ children }: { readonly children: string }) {
  return (
    <p role="status" aria-busy={useSettled(children) !== children}>
      {children}
    </p>
  );
}
