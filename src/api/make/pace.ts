import { createPaces } from '../../http/pace.ts';

/**
 * Make allows the whole organisation 60 calls a minute on its smallest plan, which nobody here can
 * tell: some are left to others.
 * @see https://developers.make.com/api-documentation/getting-started/rate-limiting
 */
export const paceOf = createPaces({ limit: 50, interval: 60_000 });
