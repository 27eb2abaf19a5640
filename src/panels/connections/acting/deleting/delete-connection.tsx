import { useWords } from '../../../../i18n/words-context.ts';
import { type ListedConnection, useConnectionWork } from '../../connection-work.tsx';
import { UsesList } from '../uses-list.tsx';
import { TypedNameQuestion } from '../../../../ui/garden/typed-name-question.tsx';
import { useDeleting } from './use-deleting.ts';

/** Asks before a connection goes: what would miss it, and that it does not come back. */
export function DeleteConnection({ row }: { readonly row: ListedConnection }) {
  const { t } = useWords();
  const { close } = useConnectionWork();
  const { remove, isDeleting, problem } = useDeleting(row);
  const { name, type } = row.connection;

  return (
    <TypedNameQuestion
      name={name}
      title={t('connections.work.deleteTitle', { name })}
      submit={t('connections.work.deleteSubmit')}
      isBusy={isDeleting}
      problem={problem}
      text={
        <>
          <p>
            {t(
              type === 'oauth'
                ? 'connections.work.deleteOauthFinal'
                : 'connections.work.deleteFinal',
            )}
          </p>
          <UsesList name={name} title={t('connections.work.deleteUsed')} />
        </>
      }
      onConfirm={() => void remove()}
      onCancel={() => close(row.id)}
    />
  );
}
