import type { Connections, World } from '../world.ts';

/** The type of the connection that has this name; a name is given once in an integration, whatever the type. */
export function typeOf({ connections }: World, name: string): keyof Connections | undefined {
  const has = (ones: readonly { name: string }[]) => ones.some((one) => one.name === name);
  if (has(connections.api_key)) return 'api_key';
  if (has(connections.basic_auth)) return 'basic_auth';
  if (has(connections.bearer_token)) return 'bearer_token';
  return has(connections.oauth) ? 'oauth' : undefined;
}
