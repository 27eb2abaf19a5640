import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { createQueryClient } from '../../src/app/query-client.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import { readSettings } from '../../src/zaf/settings.ts';
import { ZafContext } from '../../src/zaf/zaf-context.ts';

/** A hook of the API over that door to Zendesk, for an admin; retries do not wait. */
export function inZendesk<Props, Result>(
  host: ZafHost,
  hook: (props: Props) => Result,
  props: Props,
) {
  const { settings } = readSettings({ integration: 'acme_linker' });
  const session = {
    ...{ isAdmin: true, locale: 'en', subdomain: 'acme', installationId: '1' },
    ...{ settings, settingProblems: [], rawSettings: {} },
  };
  const client = createQueryClient(() => 0);
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(
      ZafContext.Provider,
      { value: { host, session } },
      createElement(QueryClientProvider, { client }, children),
    );
  return renderHook(hook, { initialProps: props, wrapper });
}
