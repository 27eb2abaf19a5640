import type { ActiveCampaignConnection } from '../../api/activecampaign/schemas.ts';
import type { Words } from '../../i18n/words.ts';
import { shortened } from '../../ui/shortened.ts';

/** What a connection is called here; nothing keeps one from having no name. */
export const titleOf = ({ t }: Words, { name, externalid, id }: ActiveCampaignConnection): string =>
  shortened(name.trim() || externalid.trim()) || t('activecampaign.unnamed', { id });
