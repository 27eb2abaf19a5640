// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createRequestLog } from '../../sandbox/host/page/request-log.ts';
import { CANARY } from '../../sandbox/world.ts';

afterEach(() => document.body.replaceChildren());

test('the request log shows where a call went, and nothing of its headers, body or answer', () => {
  const log = createRequestLog(document.body);

  log.add({
    options: {
      url: `https://eu1.make.com/api/v2/sdk/apps/connections/acme-crm/common?make_token=${CANARY}`,
      type: 'PUT',
      headers: { 'Api-Token': CANARY, Authorization: `Token ${CANARY}` },
      data: JSON.stringify({ clientSecret: CANARY }),
    },
    outcome: {
      outcome: 'done',
      responseArgs: [{ clientSecret: CANARY }, 'success', { status: 200, responseText: CANARY }],
    },
    ms: 12,
  });

  const [, row] = screen.getAllByRole('row');
  const cells = within(row ?? document.body).getAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'PUT',
    'https://eu1.make.com/api/v2/sdk/apps/connections/acme-crm/common?make_token=•••',
    `••• (${JSON.stringify({ clientSecret: CANARY }).length} characters)`,
    '200',
    '12 ms',
  ]);
  expect(document.documentElement.outerHTML).not.toContain(CANARY);
});
