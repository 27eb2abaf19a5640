import { useEffect, useState } from 'react';
import { allInTurns } from '../../http/bulk.ts';
import type { Check, Finding } from './finding.ts';
import { maskedFinding } from './masked.ts';

interface Round {
  readonly checks: readonly Check[];
  readonly findings: ReadonlyMap<string, Finding>;
}

const begin = (checks: readonly Check[]): Round => ({ checks, findings: new Map() });

/** Runs checks, a few at a time, and gives what each has found as soon as it has. */
export function useChecks(create: () => readonly Check[]) {
  const [round, setRound] = useState(() => begin(create()));
  const { checks } = round;

  useEffect(() => {
    let isWanted = true;
    const look = async ({ id, run }: Check) => {
      // What breaks is this check and not the app.
      const finding = await Promise.resolve()
        .then(run)
        .catch((): Finding => BROKEN);
      if (isWanted) setRound((now) => withFinding(now, checks, [id, finding]));
    };
    void allInTurns(checks, look, { isWanted: () => isWanted, onProgress: () => undefined });
    return () => {
      isWanted = false;
    };
  }, [checks]);

  return {
    ...round,
    again: () => setRound(begin(create())),
    attempt: async ({ id, trial }: Check) => {
      if (!trial) return;
      const finding = await trial.run();
      setRound((now) => withFinding(now, checks, [id, finding]));
    },
  };
}

const BROKEN: Finding = { state: 'unknown', found: [] };

/** What belongs to an earlier round comes too late. */
function withFinding(
  round: Round,
  checks: readonly Check[],
  [id, finding]: readonly [string, Finding],
): Round {
  if (round.checks !== checks) return round;
  return { checks, findings: new Map(round.findings).set(id, maskedFinding(finding)) };
}
