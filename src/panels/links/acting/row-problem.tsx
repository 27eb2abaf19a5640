import { Failure } from '../../../ui/failure.tsx';
import { useSettings } from '../../../zaf/zaf-context.ts';
import type { Problem } from '../../../ui/use-messages.ts';

/** Why this row was not done when several were. */
export function RowProblem({ problem }: { readonly problem: Problem }) {
  const { integration } = useSettings();
  return <Failure {...problem} integration={integration} />;
}
