/** Where a client gets its tokens; an address that is none is shown as it is. */
export const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : address;
