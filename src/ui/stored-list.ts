import * as v from 'valibot';

/**
 * A list that this browser keeps under a key; entries that are not as the schema says are dropped.
 * Empty where there is none, or where the browser gives nobody its storage.
 */
export function readStoredList<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): readonly v.InferOutput<Schema>[] {
  const entries = v.safeParse(v.array(v.unknown()), parsedAt(key));
  if (!entries.success) return [];
  return entries.output.flatMap((entry) => {
    const result = v.safeParse(schema, entry);
    return result.success ? [result.output] : [];
  });
}

function parsedAt(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return undefined;
  }
}

/** @returns whether the browser keeps it: storage may be full, or blocked in frames */
export function writeStoredList(key: string, entries: readonly unknown[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls back when another instance of the app, beside another ticket, has changed what is kept under a key.
 * @returns a function that stops it
 */
export function onStoredElsewhere(key: string, handler: () => void): () => void {
  const listen = (event: StorageEvent) => {
    // Without a key, everything was removed.
    if (event.key === key || event.key === null) handler();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
