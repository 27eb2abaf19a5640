import type { ApiError } from '../../http/api-error.ts';
import { isSame } from '../../http/same-json.ts';
import type { Sealed } from '../../http/sealed.ts';
import { sent } from '../../http/sent.ts';
import { failureOf, judgeWrite, readBackOf, type WriteOutcome } from '../../http/write-outcome.ts';
import {
  getMakeConnectionCommon,
  getMakeConnectionSection,
  type MakeCommon,
  type MakeSectionRef,
  type MakeSectionText,
} from './client-sources.ts';
import { useSetMakeConnectionCommon, useSetMakeConnectionSection } from './hooks.ts';
import { makeQueries } from './queries.ts';
import { readHere, useReaders } from './read-back.ts';

interface NewSectionText extends MakeSectionRef {
  readonly text: string;
}

/** What became of a write of common data, judged by reading it back. */
export interface CommonWritten {
  readonly outcome: WriteOutcome;
  readonly error?: ApiError | undefined;
}

/** What became of a write of a section. */
export interface SectionWritten extends CommonWritten {
  /** Its source as it is now, where it could be read. */
  readonly now?: string | undefined;
}

/** Writes sections and common data, and reads them back. */
export function useSourceWriter() {
  const readers = useReaders();
  const { host, zone, queryClient } = readers;
  const sendSection = useSendingSection();
  const settingCommon = useSetMakeConnectionCommon();

  /** The source as it is now. @throws {ApiError} */
  const readSection = async (ref: MakeSectionRef): Promise<string> => {
    const source = await readHere(readers, () => getMakeConnectionSection(host, zone, ref));
    const { queryKey } = makeQueries.getMakeConnectionSection(host, zone, ref);
    queryClient.setQueryData(queryKey, (old) => (old === undefined ? old : source));
    return source;
  };

  return {
    readSection,

    /** Comments are kept, where Make takes them; the answer tells what is stored. */
    saveSection: async ({ text, ...ref }: NewSectionText): Promise<SectionWritten> => {
      const error = await failureOf(sendSection({ text, ...ref }));
      if (error && !error.mayHaveHappened) return { outcome: 'failed', error };

      const now = await readSection(ref).catch(() => undefined);
      return { ...judged(error, now, text), now };
    },

    saveCommon: async ({ name, common }: MakeCommon): Promise<CommonWritten> => {
      const error = await failureOf(sent(settingCommon, { name, common }));
      if (error && !error.mayHaveHappened) return { outcome: 'failed', error };

      const reading = readHere(readers, () => getMakeConnectionCommon(host, zone, name));
      const now: Sealed | undefined = await reading.catch(() => undefined);
      return judged(error, now?.open(), common.open());
    },
  };
}

/** Whether what is stored now is what was written, or the same JSON in other words. */
function judged(
  error: ApiError | undefined,
  now: string | undefined,
  written: string,
): CommonWritten {
  const shown = now === undefined ? 'unknown' : readBackOf(isSameSource(now, written));
  const outcome = judgeWrite(error, shown);
  return outcome === 'done' ? { outcome } : { outcome, error };
}

const isSameSource = (one: string, other: string): boolean =>
  one === other || (isJson(one) && isJson(other) && isSame(JSON.parse(one), JSON.parse(other)));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What servers and proxies say of a content type that they do not take, and of much else. */
const REFUSED = [400, 406, 415, 422];

/**
 * Sends a section as JSON with comments. Where that is refused, and it has none, it is sent once more
 * as plain JSON: the first did not happen. @throws {ApiError}
 */
function useSendingSection() {
  const setting = useSetMakeConnectionSection();
  const sendAs = (contentType: MakeSectionText['contentType'], section: NewSectionText) => {
    const variables: MakeSectionText = { ...section, contentType };
    return sent(setting, variables);
  };

  return async (section: NewSectionText): Promise<void> => {
    const error = await failureOf(sendAs('application/jsonc', section));
    if (!error) return;
    if (!REFUSED.includes(error.status ?? 0) || !isJson(section.text)) throw error;
    await sendAs('application/json', section);
  };
}
