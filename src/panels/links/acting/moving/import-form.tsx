import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Failure } from '../../../../ui/failure.tsx';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { ToolFrame } from '../tool-frame.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportPlan } from './import-plan.tsx';
import { sayRefusal } from './say-import.ts';
import { useImport } from './use-import.ts';

/** Imports links from a file: reads it, shows what it would do, and does that when it is confirmed. */
export function ImportForm() {
  const words = useWords();
  const { t } = words;
  const { integration } = useSettings();
  const { state, bulk, choose, reset } = useImport();
  const isWriting = bulk.phase === 'running' || bulk.phase === 'stopping';

  const contents = () => {
    switch (state.step) {
      case 'choose':
        return <ChooseFile onChoose={(file) => void choose(file)} />;
      case 'refused':
        return (
          <>
            <Failure title={t('moving.refused')} detail={sayRefusal(words, state.refusal)} />
            <ChooseFile onChoose={(file) => void choose(file)} />
          </>
        );
      case 'reading':
        return <p role="status">{t('moving.reading')}</p>;
      case 'checking':
        return <Checking done={state.done} of={state.of} onStop={reset} />;
      case 'check-failed':
        return (
          <Failure
            title={t('moving.checkFailed')}
            error={state.error}
            integration={integration}
            onTryAgain={() => void choose(state.file)}
          />
        );
      case 'plan':
        return <ImportPlan plan={state.plan} bulk={bulk} onReset={reset} />;
      default:
        return state satisfies never;
    }
  };
  return (
    <ToolFrame title={t('acts.tools.import')} isBusy={isWriting} step={state.step}>
      {contents()}
    </ToolFrame>
  );
}

interface CheckingProps {
  readonly done: number;
  readonly of: number;
  readonly onStop: () => void;
}

function Checking({ done, of, onStop }: CheckingProps) {
  const { t, number } = useWords();
  return (
    <>
      <p role="status">{t('moving.checking', { done: number(done), of: number(of) })}</p>
      <progress aria-label={t('acts.bulk.progress')} value={done} max={of} />
      <div>
        <Button onClick={onStop}>{t('acts.bulk.stop')}</Button>
      </div>
    </>
  );
}
