import { useEffect, useRef, useState } from 'react';
import { useFetchEveryLink } from '../../../../api/zis-links/hooks.ts';
import { type LinkWritten, useLinkWriter } from '../../../../api/zis-links/writes.ts';
import { ApiError } from '../../../../http/api-error.ts';
import { allInTurns } from '../../../../http/bulk.ts';
import { useLinkHistory } from '../../link-history.tsx';
import { useBulk } from '../use-bulk.ts';
import type { ReadImport } from './import-line.ts';
import { type PlannedLine, planImport, searchesFor } from './plan-import.ts';
import { readImport } from './read-import.ts';
import { reversalOf } from './reversal-of.ts';

export type WritingLine = Extract<PlannedLine, { kind: 'create' | 'change' }>;

/** Where an import stands. Nothing is written before the plan has been confirmed. */
export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly refusal: Extract<ReadImport, { kind: 'refused' }> }
  | { readonly step: 'checking'; readonly done: number; readonly of: number }
  | { readonly step: 'check-failed'; readonly error: ApiError; readonly file: Blob }
  | { readonly step: 'plan'; readonly plan: readonly PlannedLine[] };

/** Reads a file, looks what of it is there already, and writes what is confirmed. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const bulk = useBulk({ work: useWritingLine() });
  const plan = usePlanning();
  const run = useRef(0);
  // Nobody goes on looking up what has been closed.
  useEffect(() => () => void (run.current += 1), []);

  return {
    state,
    bulk,
    choose: (file: Blob): Promise<void> => {
      const mine = ++run.current;
      const isWanted = () => run.current === mine;
      return plan(file, {
        isWanted,
        // What is late belongs to a file that is no longer wanted.
        show: (next) => {
          if (isWanted()) setState(next);
        },
      });
    },
    /** Back to the beginning; what is being looked up is dropped. */
    reset: () => {
      run.current += 1;
      bulk.reset();
      setState({ step: 'choose' });
    },
  };
}

interface Planning {
  readonly isWanted: () => boolean;
  readonly show: (state: ImportState) => void;
}

/** Shows step by step how a file becomes a plan, or why not. */
function usePlanning() {
  const fetchEveryLink = useFetchEveryLink();

  return async (file: Blob, { isWanted, show }: Planning): Promise<void> => {
    show({ step: 'reading' });
    const read = await readImport(file);
    if (read.kind === 'refused') {
      show({ step: 'refused', refusal: read });
      return;
    }
    const searches = searchesFor(read.lines);
    try {
      const found = await allInTurns(searches, fetchEveryLink, {
        isWanted,
        onProgress: (done) => show({ step: 'checking', done, of: searches.length }),
      });
      show({ step: 'plan', plan: planImport(read.lines, found.flat()) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      show({ step: 'check-failed', error, file });
    }
  };
}

/** Writes one line, and keeps account of it. */
function useWritingLine() {
  const { create, patch } = useLinkWriter();
  const { record } = useLinkHistory();

  return async (line: WritingLine): Promise<LinkWritten> => {
    const written =
      line.kind === 'create' ? await create(line.link) : await patch(line.identity, line.change);
    if (written.outcome === 'done') record(reversalOf(line));
    return written;
  };
}
