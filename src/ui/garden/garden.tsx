import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { useColorScheme } from '../color-scheme.ts';

/** Garden's components inside follow the colour scheme and the direction of the words. */
export function Garden({ children }: { readonly children: ReactNode }) {
  const { direction } = useWords();
  const base = useColorScheme();
  const theme = {
    ...DEFAULT_THEME,
    rtl: direction === 'rtl',
    colors: { ...DEFAULT_THEME.colors, base },
  };
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}
