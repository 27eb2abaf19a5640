import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aTicket } from '../../sandbox/builders.ts';
import { writesOf } from '../support/connections.ts';
import { type PanelWrite, panelWrites, press } from '../support/faults/panel-writes.ts';
import { slowDown } from '../support/faults/slow-answers.ts';
import { expectNothingUnheard } from '../support/faults/unheard.ts';
import type { EmulatedZaf } from '../support/zaf-client.ts';

expectNothingUnheard();

/** The app with a write on its way, which is answered when `release` is called. */
async function writing({ openFilled, button }: PanelWrite) {
  const opened = await openFilled();
  const release = slowDown(opened.zaf, ({ type }) => type !== 'GET');
  await press(opened.user, button);
  await waitFor(() => expect(writesOf(opened.zaf)).toHaveLength(1));
  return { ...opened, release };
}

const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

/** As the person moves on to a ticket and Zendesk tells of it. */
function showTicket(zaf: EmulatedZaf, id: number): void {
  zaf.change({ ticket: aTicket({ id }) });
  act(() => zaf.emit('ticket.id.changed', id));
}

describe('what is written while the app is left for another ticket', () => {
  it.each(panelWrites.map((one) => [one.panel, one] as const))(
    'is sent once, and shown where it belongs: %s',
    async (panel, one) => {
      const { world, zaf, release } = await writing(one);

      act(() => zaf.emit('app.deactivated'));
      showTicket(zaf, 202);
      await moment();
      release();
      await moment();
      act(() => zaf.emit('app.activated'));
      await moment();

      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      // A link is of its ticket, and nothing of it stands under another one.
      if (panel === 'links') expect(document.body).not.toHaveTextContent('ACME-9');
      else expect(await screen.findByText(one.done)).toHaveRole('status');

      showTicket(zaf, 101);
      expect(await screen.findByRole('button', { name: one.actions })).toBeVisible();
      expect(one.isStored(world)).toBe(true);
      expect(writesOf(zaf)).toHaveLength(1);
    },
  );
});
