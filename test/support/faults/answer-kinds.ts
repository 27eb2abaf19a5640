import type { Operation } from '../operations.ts';

/*
 * What an operation's success has to hold. A new operation needs its documented shape, unless it is
 * named here.
 */

/** Nothing is read of it: any object will do, and so will nothing at all. */
const SAYS_NOTHING = new Set([
  ...['deleteLink', 'deleteOauthClient', 'deleteOauthConnection'],
  ...['deleteApiKeyConnection', 'deleteBasicAuthConnection', 'deleteBearerTokenConnection'],
  ...['deleteActiveCampaignConnection', 'deleteMakeConnection', 'recreateMakeConnection'],
  ...['setMakeConnectionSection', 'setMakeConnectionCommon'],
]);

/** Whether ZIS answers a change with the changed whole or with nothing is UNCONFIRMED. */
const MAY_SAY_NOTHING = new Set([
  ...['updateApiKeyConnection', 'updateBasicAuthConnection', 'updateBearerTokenConnection'],
  ...['updateOauthClient', 'updateOauthConnection', 'refreshOauthConnection'],
]);

/** The answer is a text, whatever it says. */
const IS_TEXT = new Set(['getMakeConnectionSection', 'getMakeConnectionCommon']);

export const readsText = ({ name }: Operation): boolean => IS_TEXT.has(name);

/** Whether an empty success is one. */
export const mayBeEmpty = (operation: Operation): boolean =>
  takesAnyObject(operation) || MAY_SAY_NOTHING.has(operation.name);

/** Whether an object without a single documented field is one. */
export const takesAnyObject = (operation: Operation): boolean =>
  SAYS_NOTHING.has(operation.name) || readsText(operation);
