import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { Failure } from '../ui/failure.tsx';

interface Props {
  readonly children: ReactNode;
}

/** A broken panel says so; a blank one looks like one that is loading. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? (
      <Crashed onTryAgain={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.children
    );
  }
}

function Crashed({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { t } = useWords();
  return <Failure title={`${t('crashed.title')}. ${t('crashed.text')}`} onTryAgain={onTryAgain} />;
}
