import type { ComponentProps } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { TextField } from '../../../ui/garden/text-field.tsx';
import type { Draft } from './draft.ts';

type FieldProps = Pick<ComponentProps<typeof TextField>, 'value' | 'problem' | 'onChange'>;

interface ConnectionFieldsProps {
  readonly fieldOf: (field: keyof Draft) => FieldProps;
}

/** What every connection has. */
export function ConnectionFields({ fieldOf }: ConnectionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        isFirst
        label={t('activecampaign.fields.service')}
        hint={t('activecampaign.fields.serviceHint')}
        {...fieldOf('service')}
      />
      <TextField
        label={t('activecampaign.fields.externalid')}
        hint={t('activecampaign.fields.externalidHint')}
        {...fieldOf('externalid')}
      />
      <TextField label={t('activecampaign.fields.name')} {...fieldOf('name')} />
      <TextField
        label={t('activecampaign.fields.logo')}
        hint={t('activecampaign.fields.logoHint')}
        inputMode="url"
        {...fieldOf('logoUrl')}
      />
      <TextField label={t('activecampaign.fields.link')} inputMode="url" {...fieldOf('linkUrl')} />
    </>
  );
}
