import { useState } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Link, Metadata } from '../../../api/zis-links/schemas.ts';
import { isSame } from '../../../http/same-json.ts';
import type { TicketLink } from '../ticket-link.ts';
import styles from './acting.module.css';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { MetadataDiff } from './metadata/metadata-diff.tsx';
import { draftOf, readDraft } from './metadata/metadata-draft.ts';
import { MetadataEditor } from './metadata/metadata-editor.tsx';
import { merged } from './merged.ts';
import { sideOf, useSaving } from './use-saving.ts';

interface EditLinkProps {
  /** As it was when the form was opened. */
  readonly opened: TicketLink;
  /** As the list has it now: somebody else may have changed it meanwhile. */
  readonly current: TicketLink;
}

/** Changes what the link keeps with the outside object, and shows the change before it is sent. */
export function EditLink({ opened, current }: EditLinkProps) {
  const { t } = useWords();
  const [base, setBase] = useState<Metadata>(opened.object.metadata);
  const [draft, setDraft] = useState(() => draftOf(opened.object.metadata));
  const [isTried, setIsTried] = useState(false);
  const { save, close, isSaving, problem, found } = useSaving(opened);
  const theirs = newest(current.link, found)[sideOf(opened)].metadata;
  // While it is being saved, what the list shows may be this very change.
  const isStale = !isSaving && !isSame(theirs, base);
  const parsed = readDraft(draft);

  function goOnFromTheirs() {
    if (parsed.kind !== 'metadata') return;
    setDraft(draftOf(merged({ base, mine: parsed.metadata, theirs })));
    setBase(theirs);
  }

  return (
    <WorkForm
      title={t('acts.edit')}
      submit={t('acts.save')}
      sending={isSaving ? t('acts.saving') : undefined}
      problem={problem}
      onCancel={close}
      onSubmit={() => {
        setIsTried(true);
        if (parsed.kind === 'metadata' && !isStale) void save(base, parsed.metadata);
      }}
    >
      <p className={styles.identity}>
        <bdi>{opened.link.link_type}</bdi> · <bdi>{opened.object.name}</bdi>
      </p>
      {isStale && (
        <TheirChanges
          {...{ base, theirs }}
          onGoOn={parsed.kind === 'metadata' ? goOnFromTheirs : undefined}
        />
      )}
      <MetadataEditor
        isFirst
        draft={draft}
        hint={t('acts.fields.metadataEditHint')}
        mistake={isTried && parsed.kind !== 'metadata' ? parsed : undefined}
        onChange={setDraft}
      />
      {parsed.kind === 'metadata' && (
        <MetadataDiff
          heading={t('acts.diff.heading')}
          before={base}
          after={parsed.metadata}
          none={t('acts.diff.none')}
        />
      )}
    </WorkForm>
  );
}

interface TheirChangesProps {
  readonly base: Metadata;
  readonly theirs: Metadata;
  /** Absent while what is being typed cannot be read. */
  readonly onGoOn: (() => void) | undefined;
}

/** What somebody else has changed meanwhile: it is seen before anything is sent. */
function TheirChanges({ base, theirs, onGoOn }: TheirChangesProps) {
  const { t } = useWords();
  return (
    <div role="alert">
      <Notice tone="warning" title={t('acts.stale.title')}>
        <MetadataDiff
          heading={t('acts.stale.theirs')}
          before={base}
          after={theirs}
          none={t('acts.diff.none')}
        />
        <Button disabled={!onGoOn} onClick={onGoOn}>
          {t('acts.stale.goOn')}
        </Button>
      </Notice>
    </div>
  );
}

/** The list may be older than what was read just before saving, and the other way round. */
const newest = (listed: Link, read: Link | undefined): Link =>
  read && read.updated_at >= listed.updated_at ? read : listed;
