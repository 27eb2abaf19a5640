import { useWords } from '../../../i18n/words-context.ts';
import { TypedNameQuestion } from '../../../ui/garden/typed-name-question.tsx';
import { titleOf } from '../listed-make.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';
import { useDeleting } from './use-deleting.ts';

/** Asks before a connection goes: what goes with it, and that it does not come back. */
export function DeleteMake({ row }: { readonly row: ListedMake }) {
  const words = useWords();
  const { t } = words;
  const { close } = useMakeWork();
  const { remove, isDeleting, problem } = useDeleting(row);
  const { name } = row.connection;

  return (
    <TypedNameQuestion
      name={name}
      title={t('make.work.delete.title', { name: titleOf(words, row.connection) })}
      submit={t('make.work.delete.submit')}
      isBusy={isDeleting}
      problem={problem}
      text={
        <>
          <p>{t('make.work.delete.final')}</p>
          <p>{t('make.work.delete.used')}</p>
          <p>{t('make.work.delete.listed')}</p>
        </>
      }
      onConfirm={() => void remove()}
      onCancel={() => close(row.id)}
    />
  );
}
