import { createPaces } from '../../http/pace.ts';

/**
 * ActiveCampaign allows five calls a second, to everybody together who uses the account: one is left
 * to others.
 * @see https://developers.activecampaign.com/reference/rate-limits
 */
export const paceOf = createPaces({ limit: 4, interval: 1000 });
