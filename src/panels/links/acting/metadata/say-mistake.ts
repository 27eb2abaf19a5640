import type { Words } from '../../../../i18n/words.ts';
import type { MetadataMistake } from '../../metadata-text.ts';

/** The words for metadata that cannot be sent. */
export function sayMistake({ t }: Words, mistake: MetadataMistake): string {
  switch (mistake.kind) {
    case 'not-json': {
      const { line, column } = mistake;
      return t('acts.invalid.json', { line, column });
    }
    case 'not-object':
      return t('acts.invalid.notObject');
    case 'twice':
      return t('acts.invalid.twice', { key: mistake.key });
    case 'unsafe-number':
      return t('acts.invalid.unsafeNumber', { line: mistake.line });
    case 'no-key':
      return t('acts.invalid.noKey');
    case 'bad-value':
      return t('acts.invalid.badValue', { key: mistake.key });
    default:
      return mistake satisfies never;
  }
}
