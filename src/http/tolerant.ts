import * as v from 'valibot';

/** A text that may be missing, or that a vendor sends as something else: objects become JSON. */
export const text = v.pipe(
  v.nullish(v.unknown(), ''),
  v.transform((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
);

/** A list that may be missing or `null`; anything else that is no list is malformed. */
export const list = <Item extends v.GenericSchema>(item: Item) => v.nullish(v.array(item), []);
