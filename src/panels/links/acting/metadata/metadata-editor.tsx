import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import type { MetadataMistake } from '../../metadata-text.ts';
import styles from './metadata.module.css';
import { inView, type MetadataDraft, readDraft } from './metadata-draft.ts';
import { MetadataFields } from './metadata-fields.tsx';
import { MetadataText } from './metadata-text-field.tsx';

interface MetadataEditorProps {
  readonly draft: MetadataDraft;
  readonly hint: string;
  /** What is wrong, once that is worth pointing out. */
  readonly mistake: MetadataMistake | undefined;
  /** Where the form begins. */
  readonly isFirst?: boolean;
  readonly onChange: (draft: MetadataDraft) => void;
}

/** Metadata as JSON or as rows of keys and values: two views of the same. */
export function MetadataEditor(props: MetadataEditorProps) {
  const { draft, hint, mistake, isFirst, onChange } = props;
  const { t } = useWords();
  const other = draft.view === 'json' ? 'fields' : 'json';
  const mayTurn = readDraft(draft).kind === 'metadata';

  return (
    <div className={styles.editor}>
      {draft.view === 'json' ? (
        <MetadataText
          {...{ hint, mistake, isFirst }}
          value={draft.text}
          onChange={(text) => onChange({ view: 'json', text })}
        />
      ) : (
        <MetadataFields
          {...{ mistake, hint }}
          fields={draft.fields}
          onChange={(fields) => onChange({ view: 'fields', fields })}
        />
      )}
      <Button
        look="link"
        className={styles.turn}
        disabled={!mayTurn}
        onClick={() => onChange(inView(draft, other))}
      >
        {t(`acts.metadata.as.${other}`)}
      </Button>
    </div>
  );
}
