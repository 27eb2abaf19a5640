import type { SystemTiming } from '../apis/rate.ts';
import type { Session } from '../apis/session.ts';
import { createZendesk } from '../apis/zendesk.ts';
import { formOf, type World } from '../world.ts';
import { methodOf, requestOf } from './ajax.ts';
import { systemsElsewhere, type EmulatedHost } from './elsewhere.ts';
import { outcomeOf, type Outcome } from './jquery.ts';
import type { Manifest } from './manifest.ts';
import type { RequestOptions } from './request-options.ts';
import { RefusedSetting, withSecureSettings } from './secure-settings.ts';

export interface ProxyOptions extends Partial<SystemTiming> {
  /** More systems outside Zendesk than the world's own, by host name. */
  readonly hosts?: Readonly<Record<string, EmulatedHost>>;
}

export type Proxy = (request: RequestOptions, session: Session) => Promise<Outcome>;

/**
 * Carries out what an app gives `client.request`, as Zendesk does: its own paths with the person's session, everything else
 * through a proxy that refuses Zendesk's hosts and fills in secure settings.
 *
 * @see https://developer.zendesk.com/documentation/apps/app-developer-guide/making-api-requests-from-a-zendesk-app/
 */
export function createProxy(world: World, manifest: Manifest, options: ProxyOptions = {}): Proxy {
  const { slowMs = 3000, wait = sleep, clock = () => Date.now(), hosts = {} } = options;
  const elsewhere = systemsElsewhere(world, { slowMs, wait, clock });
  const zendesk = createZendesk(world, { slowMs, wait });
  const own = `${world.subdomain}.zendesk.com`;

  async function answer(request: RequestOptions, session: Session): Promise<Response> {
    const asked = hostIn(request.url, `https://${own}`);
    if (asked === own) {
      return await zendesk.fetch(requestOf(request, `https://${own}`), { session });
    }
    const proxied = request.cors ? request : throughProxy(request, { world, manifest });
    if (proxied instanceof Response) return proxied;
    if (!URL.canParse(proxied.url)) return Response.error();
    const sent = requestOf(proxied, `https://${own}`);
    const target = hostIn(sent.url) ?? '';
    const host = hosts[target] ?? elsewhere(target);
    if (host) return await host.fetch(sent, { session });
    return request.cors ? Response.error() : new Response('Bad gateway', { status: 502 });
  }

  return async (request, session) => {
    let response = await answer(request, session);
    if (response.status === 429 && request.autoRetry !== false) {
      await wait(Number(response.headers.get('Retry-After') ?? 1) * 1000);
      response = await answer(request, session);
    }
    return await outcomeOf(response, {
      method: methodOf(request),
      dataType: request.dataType,
      httpCompleteResponse: request.httpCompleteResponse,
    });
  };
}

/** The request as the proxy passes it on, or the proxy's refusal. */
function throughProxy(
  request: RequestOptions,
  { world, manifest }: { world: World; manifest: Manifest },
): RequestOptions | Response {
  const asked = hostIn(request.url);
  if (asked === 'zendesk.com' || asked?.endsWith('.zendesk.com')) {
    return new Response(`${request.url} is not a proxyable URI`, { status: 403 });
  }
  const headers = Object.entries(request.headers ?? {}).filter(([name]) => !name.includes('_'));
  const passed = { ...request, headers: Object.fromEntries(headers) };
  if (!request.secure) return passed;
  if (formOf(world, 'installation') === 'missing') {
    const words = 'Failed to get installation and oauth information for app.';
    return new Response(words, { status: 422 });
  }
  try {
    const filled = withSecureSettings(passed, manifest, world);
    const target = hostIn(filled.url);
    if (target && isWhitelisted(target, manifest, world)) return filled;
    return new Response(`${target ?? filled.url} is not in the domainWhitelist`, { status: 403 });
  } catch (refused) {
    if (!(refused instanceof RefusedSetting)) throw refused;
    return new Response(`Proxy error: ${refused.message}`, { status: 400 });
  }
}

/** Only the very host, unless the world says that a domain stands for what is below it. */
function isWhitelisted(target: string, { domainWhitelist = [] }: Manifest, world: World): boolean {
  if (domainWhitelist.includes(target)) return true;
  if (formOf(world, 'whitelist') === 'exact') return false;
  return domainWhitelist.some((domain) => target.endsWith(`.${domain}`));
}

/** The host that `url` goes to, undefined when it is no URL. */
function hostIn(url: string, base?: string): string | undefined {
  return URL.canParse(url, base) ? new URL(url, base).hostname : undefined;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
