import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { onStoredElsewhere, readStoredList, writeStoredList } from '../../ui/stored-list.ts';
import { useSession } from '../../zaf/zaf-context.ts';
import { type Age, AGES } from './posture.ts';

const YEAR: Age = 365;

/** The age past which a secret counts as old; kept in this browser, for this installation of the app. */
export function useOlderThan(): readonly [age: Age, choose: (age: Age) => void] {
  const { subdomain, installationId } = useSession();
  const key = `zis-links:${subdomain}:${installationId}:old-secrets`;
  const [age, setAge] = useState(() => read(key));
  useEffect(() => onStoredElsewhere(key, () => setAge(read(key))), [key]);

  return [
    age,
    (chosen) => {
      setAge(chosen);
      // Where the browser keeps nothing, the choice lasts until the app is closed.
      writeStoredList(key, [chosen]);
    },
  ];
}

const read = (key: string): Age => readStoredList(key, v.picklist(AGES))[0] ?? YEAR;
