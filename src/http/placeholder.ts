const ENCODED = /%([\da-f]{2})|\\u00([\da-f]{2})/gi;
const BLANK = /\\[nrt]|[\s~+-]/g;

/**
 * Whether a text holds the place of a setting, which Zendesk's proxy fills in wherever it finds it: as
 * written, encoded, in capitals or with blanks in it.
 */
export const holdsPlaceholder = (text: string): boolean =>
  text
    .replace(ENCODED, (_, address: string | undefined, json: string) =>
      String.fromCharCode(parseInt(address ?? json, 16)),
    )
    .replace(BLANK, '')
    .toLowerCase()
    .includes('{{setting.');
