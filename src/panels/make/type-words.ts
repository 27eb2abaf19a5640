import type { Words } from '../../i18n/words.ts';
import { shortened } from '../../ui/shortened.ts';

/**
 * The type of a connection that came, in words. Make keeps a coarser one than was asked for, so this
 * is never the type to create another connection with.
 */
export function typeWords({ t }: Words, type: string): string {
  if (type === 'basic') return t('make.types.basic');
  if (type === 'oauth') return t('make.types.oauth');
  return shortened(type);
}
