/**
 * A GET of a Zendesk address as a line for a shell. The token is left to the shell's own variable:
 * nothing of the session is in it.
 * @param address path and query, encoded
 */
export const asCurl = (subdomain: string, address: string): string =>
  `curl ${quoted(`https://${subdomain}.zendesk.com${address}`)} -H "Authorization: Bearer $ZIS_TOKEN"`;

/** One word for a shell, whatever it holds; encoding leaves `'` as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
