import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { useColorScheme } from '../color-scheme.ts';

/** Garden cuts what is longer than a line, or higher than one: long words, and enlarged ones. */
const ROOM_FOR_WORDS = {
  'buttons.button': `
    flex-shrink: 0;
    max-width: 100%;
    height: auto;
    min-height: 32px;
    padding-block: 6px;
    line-height: 1.5;
    white-space: normal;
  `,
  'forms.select_wrapper': '&& { max-height: none; }',
};

/** Garden's components inside follow the colour scheme and the direction of the words. */
export function Garden({ children }: { readonly children: ReactNode }) {
  const { direction } = useWords();
  const base = useColorScheme();
  const theme = {
    ...DEFAULT_THEME,
    rtl: direction === 'rtl',
    colors: { ...DEFAULT_THEME.colors, base },
    components: ROOM_FOR_WORDS,
  };
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}
