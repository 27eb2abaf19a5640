import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { identityOf } from '../../../api/zis-links/client.ts';
import { usePatchLink, useReadBackLink } from '../../../api/zis-links/hooks.ts';
import type { Metadata } from '../../../api/zis-links/schemas.ts';
import { failureOf, judgeWrite } from '../../../http/write-outcome.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { metadataChange, showsChange } from '../metadata-change.ts';
import { parseMetadata, writeMetadata } from '../metadata-text.ts';
import type { Said } from '../say-outcome.ts';
import type { TicketLink } from '../ticket-links.ts';
import { LinkForm } from './link-form.tsx';
import { MetadataField, metadataProblem } from './metadata-field.tsx';
import { useFormOutcome } from './use-form-outcome.ts';

interface EditLinkProps {
  /** As it was when the form was opened: what differs from it is what this person changed. */
  readonly row: TicketLink;
  readonly onDone: (said: Said) => void;
  readonly onCancel: () => void;
}

/** Changes what the link keeps with the outside object; its names and type are its identity. */
export default function EditLink({ row, onDone, onCancel }: EditLinkProps) {
  const words = useWords();
  const { t } = words;
  const [metadata, setMetadata] = useState(() => writeMetadata(row.object.metadata));
  const [isTried, setIsTried] = useState(false);
  const { save, isSaving, problem } = useSaving(row, onDone);
  const parsed = parseMetadata(metadata);

  return (
    <LinkForm
      title={t('links.edit')}
      submit={t('links.save')}
      sending={isSaving ? t('links.saving') : undefined}
      problem={problem}
      onCancel={onCancel}
      onSubmit={() => {
        setIsTried(true);
        if (parsed.kind === 'metadata') void save(parsed.metadata);
      }}
    >
      <Field>
        <Field.Label>{t('links.fields.linkType')}</Field.Label>
        <Input isCompact readOnly value={row.link.link_type} />
      </Field>
      <Field>
        <Field.Label>{t('links.fields.object')}</Field.Label>
        <Field.Hint>{t('links.fields.identity')}</Field.Hint>
        <Input isCompact readOnly value={row.object.name} />
      </Field>
      <MetadataField
        isFirst
        value={metadata}
        hint={t('links.fields.metadataEditHint')}
        problem={isTried ? metadataProblem(words, parsed) : undefined}
        onChange={setMetadata}
      />
    </LinkForm>
  );
}

/** Sends what changed, reads it back, and says what became of it. */
function useSaving(row: TicketLink, onDone: (said: Said) => void) {
  const { t } = useWords();
  const patch = usePatchLink();
  const readBack = useReadBackLink();
  const { problem, setProblem, settle } = useFormOutcome(onDone);
  const identity = identityOf(row.link);
  const side = row.objectSide === 'left' ? 'left_object' : 'right_object';

  async function save(metadata: Metadata) {
    const change = metadataChange(row.object.metadata, metadata);
    setProblem(undefined);
    if (!Object.keys(change).length) {
      onDone({ text: t('links.unchanged') });
      return;
    }

    const sent = patch.mutateAsync({ identity, change: { [side]: { metadata: change } } });
    const error = await failureOf(sent);
    const shown = readBack(identity, (link) => !!link && showsChange(link[side].metadata, change));
    const outcome = judgeWrite(error, shown);
    const done = t('links.saved', { title: row.object.title });
    settle({ outcome, error, failed: t('links.saveFailed'), done });
  }

  return { save, isSaving: patch.isPending, problem };
}
