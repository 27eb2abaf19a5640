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
};
