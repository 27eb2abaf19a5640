import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { Failure } from './failure.tsx';

interface Props {
  /** What to say in place of what broke; the whole app's words by default. */
  readonly words?: string;
  readonly children: ReactNode;
}

/** What broke says so, and the rest goes on; a blank panel looks like one that is loading. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return <Broken words={words} onTryAgain={() => this.setState({ isBroken: false })} />;
  }
}

interface BrokenProps {
  readonly words: string | undefined;
  readonly onTryAgain: () => void;
}

function Broken({ words, onTryAgain }: BrokenProps) {
  const { t } = useWords();
  return (
    <Failure
      title={words ?? `${t('crashed.title')}. ${t('crashed.text')}`}
      onTryAgain={onTryAgain}
    />
  );
}
