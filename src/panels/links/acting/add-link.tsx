import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { identityOf, type NewLink } from '../../../api/zis-links/client.ts';
import { useCreateLink, useReadBackLink } from '../../../api/zis-links/hooks.ts';
import { failureOf, judgeWrite } from '../../../http/write-outcome.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { useFocusAtFirst } from '../../../ui/use-focus.ts';
import type { Settings } from '../../../zaf/settings.ts';
import { useSettings } from '../../../zaf/zaf-context.ts';
import { parseMetadata } from '../metadata-text.ts';
import type { Said } from '../say-outcome.ts';
import { ticketName } from '../ticket-links.ts';
import { LinkForm } from './link-form.tsx';
import { MetadataField, metadataProblem } from './metadata-field.tsx';
import { nameProblemOf, ObjectField } from './object-field.tsx';
import { useFormOutcome } from './use-form-outcome.ts';

interface AddLinkProps {
  readonly ticketId: string;
  readonly onDone: (said: Said) => void;
  readonly onCancel: () => void;
}

/** Links the open ticket to one more object. */
export default function AddLink({ ticketId, onDone, onCancel }: AddLinkProps) {
  const words = useWords();
  const { t } = words;
  const settings = useSettings();
  const [linkType, setLinkType] = useState(settings.linkTypes[0]?.type ?? '');
  const [name, setName] = useState('');
  const [metadata, setMetadata] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { add, isAdding, problem } = useAdding(onDone);
  const first = useFocusAtFirst<HTMLInputElement>();
  const parsed = parseMetadata(metadata);

  function submit() {
    setIsTried(true);
    if (nameProblemOf(name)) first.current?.focus();
    else if (parsed.kind === 'metadata') {
      const object = { name: name.trim(), metadata: parsed.metadata };
      void add(linkOf(settings, { linkType, ticketId, object }), object.name);
    }
  }

  return (
    <LinkForm
      title={t('links.add')}
      submit={t('links.create')}
      sending={isAdding ? t('links.creating') : undefined}
      problem={problem}
      onCancel={onCancel}
      onSubmit={submit}
    >
      <Field>
        <Field.Label>{t('links.fields.linkType')}</Field.Label>
        <Select isCompact value={linkType} onChange={(event) => setLinkType(event.target.value)}>
          {settings.linkTypes.map(({ type, label }) => (
            <option key={type} value={type}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <ObjectField ref={first} value={name} isChecked={isTried} onChange={setName} />
      <MetadataField
        value={metadata}
        hint={t('links.fields.metadataHint')}
        problem={isTried ? metadataProblem(words, parsed) : undefined}
        onChange={setMetadata}
      />
    </LinkForm>
  );
}

interface Ends {
  readonly linkType: string;
  readonly ticketId: string;
  readonly object: NewLink['left_object'];
}

/** Where tickets stand on either side, new links put them on the left. */
function linkOf(settings: Settings, { linkType, ticketId, object }: Ends): NewLink {
  const ticket = { name: ticketName(settings, ticketId), metadata: {} };
  return settings.ticketSides[0] === 'right'
    ? { link_type: linkType, left_object: object, right_object: ticket }
    : { link_type: linkType, left_object: ticket, right_object: object };
}

/** Sends the link, reads it back, and says what became of it. */
function useAdding(onDone: (said: Said) => void) {
  const { t } = useWords();
  const create = useCreateLink();
  const readBack = useReadBackLink();
  const { problem, setProblem, settle } = useFormOutcome(onDone);

  async function add(link: NewLink, title: string) {
    const look = () => readBack(identityOf(link), (found) => found !== undefined);
    setProblem(undefined);
    if (look() === 'visible') {
      setProblem({ title: t('links.invalid.duplicate') });
      return;
    }

    const error = await failureOf(create.mutateAsync(link));
    const outcome = judgeWrite(error, look());
    const done = t('links.created', { title });
    settle({ outcome, error, failed: t('links.createFailed'), done });
  }

  return { add, isAdding: create.isPending, problem };
}
