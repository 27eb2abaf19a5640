import { useState } from 'react';
import type { NewLink } from '../../../api/zis-links/client.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useFocusAtFirst } from '../../../ui/use-focus.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import styles from './acting.module.css';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { LinkTypeField } from './link-types/link-type-field.tsx';
import { nameProblemOf, ObjectField } from './object-field.tsx';
import { anew } from './use-link-acts.ts';
import { useRenamingForm } from './use-renaming-form.ts';

/** Gives a link another type or other names: a new link, and then the old one is deleted. */
export function RenameLink({ opened }: { readonly opened: TicketLink }) {
  const { t } = useWords();
  const { closeEdit, setFocused } = useLinkWork();
  const [link, setLink] = useState<NewLink>(() => anew(opened.link));
  const [isTried, setIsTried] = useState(false);
  const { rename, deleteOld, isBusy, problem, hasBoth } = useRenamingForm(opened);
  const first = useFocusAtFirst<HTMLInputElement>();
  const { left_object: left, right_object: right, link_type: type } = link;
  const typeProblem = type.trim() ? undefined : t('acts.invalid.linkType');
  const isComplete = !typeProblem && !nameProblemOf(left.name) && !nameProblemOf(right.name);

  return (
    <WorkForm
      title={t('acts.rename')}
      submit={t('acts.renameAction')}
      sending={isBusy ? t('acts.renaming.sending') : undefined}
      problem={problem}
      onSubmit={() => {
        setIsTried(true);
        if (isComplete && !hasBoth) void rename(trimmed(link));
      }}
      onCancel={() => {
        closeEdit(opened);
        setFocused(opened.identity);
      }}
    >
      <p className={styles.identity}>{t('acts.renaming.how')}</p>
      <ObjectField
        ref={first}
        label={t('acts.renaming.left')}
        value={left.name}
        isChecked={isTried}
        onChange={(name) => setLink({ ...link, left_object: { ...left, name } })}
      />
      <ObjectField
        label={t('acts.renaming.right')}
        value={right.name}
        isChecked={isTried}
        onChange={(name) => setLink({ ...link, right_object: { ...right, name } })}
      />
      <LinkTypeField
        value={type}
        problem={isTried ? typeProblem : undefined}
        onChange={(link_type) => setLink({ ...link, link_type })}
      />
      {hasBoth && (
        <Button disabled={isBusy} onClick={() => void deleteOld()}>
          {t('acts.renaming.deleteOld')}
        </Button>
      )}
    </WorkForm>
  );
}

const trimmed = ({ link_type, left_object: left, right_object: right }: NewLink): NewLink => ({
  link_type: link_type.trim(),
  left_object: { ...left, name: left.name.trim() },
  right_object: { ...right, name: right.name.trim() },
});
