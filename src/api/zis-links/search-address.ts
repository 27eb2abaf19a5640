import { pageQuery, path, withQuery } from '../../http/path.ts';

/** At least one name is required; `*` in a name matches anything. */
export interface LinkSearch {
  readonly link_type: string;
  readonly left_object_name?: string;
  readonly right_object_name?: string;
}

export type LinkSearchPage = LinkSearch & { readonly after?: string | undefined };

/** Path and query of one page of a search, as they are sent. @throws {ApiError} `refused` */
export const searchAddress = (integration: string, { after, ...search }: LinkSearchPage): string =>
  withQuery(path`/api/services/zis/links/${integration}`, { ...search, ...pageQuery(after) });
