import type { ZisConnection } from '../../api/zis-connections/schemas.ts';

/** When the secret was last replaced, or else put in; as ZIS says it, empty where it does not. */
export const changedAt = (connection: ZisConnection): string =>
  connection.type === 'oauth' ? '' : connection.updated_at || connection.created_at;
