import { useState } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { useFocusAtFirst } from '../../../ui/use-focus.ts';
import { useSettings } from '../../../zaf/zaf-context.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { LinkTypeField } from './link-types/link-type-field.tsx';
import { draftOf, readDraft } from './metadata/metadata-draft.ts';
import { MetadataEditor } from './metadata/metadata-editor.tsx';
import { newLinkOf } from './new-link.ts';
import { nameProblemOf, ObjectField } from './object-field.tsx';
import { Recognised } from './recognised.tsx';
import { useAdding } from './use-adding.ts';
import { looksPasted, usePastedAddress } from './use-pasted-address.ts';

interface AddLinkProps {
  readonly ticketId: string;
  /** What the ticket is linked to already. */
  readonly rows: readonly TicketLink[];
}

/** Links the open ticket to one more object, whose address was pasted or whose name was typed. */
export function AddLink({ ticketId, rows }: AddLinkProps) {
  const { t } = useWords();
  const settings = useSettings();
  const { setAdding, setFocused } = useLinkWork();
  const [form, setForm] = useState({
    linkType: settings.linkTypes[0]?.type ?? '',
    name: '',
    draft: draftOf({}),
  });
  const [isTried, setIsTried] = useState(false);
  const { add, isAdding, problem, setProblem } = useAdding();
  const { pasted, take } = usePastedAddress(rows);
  const first = useFocusAtFirst<HTMLInputElement>();
  const parsed = readDraft(form.draft);
  const typeProblem = form.linkType.trim() ? undefined : t('acts.invalid.linkType');

  function setName(name: string) {
    setProblem(undefined);
    const taken = looksPasted(form.name, name) ? take(name, form) : undefined;
    setForm(taken ?? { ...form, name });
  }

  function submit() {
    setIsTried(true);
    // An address that was typed becomes a name first, which is looked at before it is sent.
    const taken = take(form.name, form);
    if (taken) setForm(taken);
    else if (nameProblemOf(form.name)) first.current?.focus();
    else if (parsed.kind === 'metadata' && !typeProblem) {
      const object = { name: form.name.trim(), metadata: parsed.metadata };
      const link = newLinkOf(settings, { linkType: form.linkType.trim(), ticketId, object });
      void add(link, object.name);
    }
  }

  return (
    <WorkForm
      title={t('links.add')}
      submit={t('acts.create')}
      sending={isAdding ? t('acts.creating') : undefined}
      problem={problem}
      onSubmit={submit}
      onCancel={() => {
        setAdding(false);
        setFocused('add');
      }}
    >
      <ObjectField ref={first} value={form.name} isChecked={isTried} onChange={setName} />
      <div role="status">{pasted && <Recognised pasted={pasted} />}</div>
      <LinkTypeField
        value={form.linkType}
        problem={isTried ? typeProblem : undefined}
        onChange={(linkType) => setForm({ ...form, linkType })}
      />
      <MetadataEditor
        draft={form.draft}
        hint={t('acts.fields.metadataHint')}
        mistake={isTried && parsed.kind !== 'metadata' ? parsed : undefined}
        onChange={(draft) => setForm({ ...form, draft })}
      />
    </WorkForm>
  );
}
