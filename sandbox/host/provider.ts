import { Hono } from 'hono';
import * as v from 'valibot';
import { callBack, decide, findFlow } from '../apis/oauth-flows.ts';
import type { World } from '../world.ts';
import { consentPage, unknownFlowPage } from './provider-page.ts';

export const providerPath = '/provider/authorize';
const callbackPath = '/zis/oauth/callback';

const decision = v.picklist(['allow', 'allow-as-another', 'refuse']);

/**
 * The pages of an OAuth flow that a window goes through: the provider's, then the callback of ZIS, which sends it on to the
 * address that the flow was started with.
 *
 * @see https://developer.zendesk.com/documentation/integration-services/developer-guide/creating-managing-oauth-connections/
 */
export function providerEndpoints(world: World): Hono {
  const endpoints = new Hono();
  endpoints.get(providerPath, (c) => {
    const flow = findFlow(world, c.req.query('state') ?? '');
    return flow ? c.html(consentPage(flow)) : c.html(unknownFlowPage(), 404);
  });
  endpoints.post(providerPath, async (c) => {
    const flow = findFlow(world, c.req.query('state') ?? '');
    if (!flow) return c.html(unknownFlowPage(), 404);
    const end = v.safeParse(decision, (await c.req.parseBody()).end);
    if (!end.success) return c.html(consentPage(flow), 400);
    return c.redirect(`${callbackPath}?${decide(flow, end.output).toString()}`, 303);
  });
  endpoints.get(callbackPath, (c) => {
    const flow = findFlow(world, c.req.query('state') ?? '');
    if (!flow) return c.html(unknownFlowPage(), 404);
    return c.redirect(callBack(flow, new URL(c.req.url).searchParams).href, 303);
  });
  return endpoints;
}
