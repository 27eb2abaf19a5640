/** Answers that the vendor's pages leave open; a client has to live with each of them. */
export interface AnswerForms {
  /** `none` is the oldest page: no `meta`, everything at once. */
  linksMeta: 'after' | 'after_cursor' | 'none';
  /** The typed PATCH of a connection with a fixed secret: 200, 404 or 405. */
  update: 'answers' | 'not-found' | 'not-allowed';
  /** Whether that PATCH may change the allowed domain, which Admin Center never does; `frozen` is 400. */
  allowedDomain: 'changes' | 'frozen';
  /** The typed GET of a connection with a fixed secret: 200, or 404 for every name. */
  show: 'answers' | 'not-found';
  /** The refresh of an OAuth connection: documented, and 405 in the field. */
  refresh: 'not-allowed' | 'answers';
  /** The list of OAuth clients: bare, or under `clients`. */
  clients: 'list' | 'wrapped';
  /** What comes back for a new OAuth client. */
  createdClient: 'whole' | 'uuid';
  /** The DELETE of an OAuth connection: 204 or 405. */
  oauthDelete: 'answers' | 'not-allowed';
  /** What the access code of a client-credentials flow is answered with: 200 and the connection, or 204. */
  accessCode: 'connection' | 'empty';
  /** What ActiveCampaign says to a key that is wrong or missing: 403 or 401. */
  activeCampaignKey: 'forbidden' | 'unauthorized';
  /** What ActiveCampaign says to a wrong body: 400 `{}`, or 422 and `errors`. */
  activeCampaignRefusal: 'empty' | 'errors';
  /** Whether the list keeps to `limit` and `offset`, gives everything at once, or the first page again and again. */
  activeCampaignPages: 'kept' | 'all' | 'first';
  activeCampaignFilters: 'equals' | 'contains';
  /** A second connection of the same `service` and `externalid`: 422, or made. */
  activeCampaignTwins: 'refused' | 'made';
  /** `listId` in a PUT, which the page does not list; `refused` is like a wrong body. */
  activeCampaignListId: 'ignored' | 'refused';
  /** Calls a second for an account. */
  activeCampaignRate: number;
  /** A section sent as `application/jsonc`; `refused` is 415. */
  jsonc: 'accepted' | 'refused';
  /** What a section is answered as. */
  sectionType: 'application/json' | 'application/jsonc';
  /** In how many answers of Make's list a deleted connection stays. */
  listedFor: number;
  /** Calls a minute for an organisation; 60 is the smallest plan with an API. */
  makeRate: number;
  /** Whether Zendesk's proxy knows the installation; `missing` is 422, as for an app that zcli serves. */
  installation: 'known' | 'missing';
  /** Whether a host of `domainWhitelist` stands for the hosts below it too. */
  whitelist: 'exact' | 'parent';
  /** Whether somebody put the account's own host into the `domainWhitelist` before the app was packaged. */
  packaged: 'for-account' | 'as-published';
}

/** What a world answers that does not say otherwise. */
export const usualForms: AnswerForms = {
  linksMeta: 'after',
  update: 'answers',
  allowedDomain: 'changes',
  show: 'answers',
  refresh: 'not-allowed',
  clients: 'list',
  createdClient: 'whole',
  oauthDelete: 'answers',
  accessCode: 'connection',
  activeCampaignKey: 'forbidden',
  activeCampaignRefusal: 'empty',
  activeCampaignPages: 'kept',
  activeCampaignFilters: 'equals',
  activeCampaignTwins: 'refused',
  activeCampaignListId: 'ignored',
  activeCampaignRate: 5,
  jsonc: 'accepted',
  sectionType: 'application/json',
  listedFor: 0,
  makeRate: 60,
  installation: 'known',
  whitelist: 'exact',
  packaged: 'for-account',
};
