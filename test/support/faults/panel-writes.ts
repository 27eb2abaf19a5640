import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { World } from '../../../sandbox/world.ts';
import {
  aWorldOfShops,
  fillIn,
  inForm,
  NEW_SHOP,
  openAddForm as openAddShop,
} from '../activecampaign.ts';
import { fill } from '../acts.ts';
import { aWorldOf, fillApiKey, openAddForm as openAddKey } from '../connections.ts';
import { openAddForm as openAddLink } from '../link-forms.ts';
import { aMakeWorld, openAddMake } from '../make.ts';
import { aWorld } from '../render-app.tsx';
import type { EmulatedZaf } from '../zaf-client.ts';

interface Filled {
  readonly world: World;
  readonly zaf: EmulatedZaf;
  readonly user: UserEvent;
}

/** Something new that a panel writes, from its form to what is said when it is done. */
export interface PanelWrite {
  readonly panel: string;
  /** The whole app with the form filled in, of which only the button is left to press. */
  readonly openFilled: () => Promise<Filled>;
  readonly button: string;
  readonly done: RegExp;
  /** The accessible name of what tells the new row apart. */
  readonly actions: string;
  readonly isStored: (world: World) => boolean;
}

export const panelWrites: readonly PanelWrite[] = [
  {
    panel: 'links',
    async openFilled() {
      const opened = await openAddLink({ world: aWorld() });
      await fill(opened.user, 'Object', 'jira:ACME-9');
      return opened;
    },
    button: 'Create link',
    done: /^Created jira:ACME-9/,
    actions: 'Actions for ACME-9',
    isStored: ({ links }) => links.length === 1,
  },
  {
    panel: 'connections',
    async openFilled() {
      const opened = await openAddKey({ world: aWorldOf({}) });
      await fillApiKey(opened.user);
      return opened;
    },
    button: 'Create connection',
    done: /^Created crm_key/,
    actions: 'Actions for crm_key',
    isStored: ({ connections }) => connections.api_key.length === 1,
  },
  {
    panel: 'ActiveCampaign',
    async openFilled() {
      const opened = await openAddShop({ world: aWorldOfShops([]) });
      await fillIn(opened.user, inForm('Add connection'), NEW_SHOP);
      return opened;
    },
    button: 'Create connection',
    done: /^Created Bar EU/,
    actions: 'Actions for Bar EU',
    isStored: ({ activeCampaign }) => activeCampaign.connections.length === 1,
  },
  {
    panel: 'Make',
    async openFilled() {
      const opened = await openAddMake({ world: aMakeWorld([]) });
      await fill(opened.user, 'Label', 'Acme CRM');
      return opened;
    },
    button: 'Create connection',
    done: /^Created Acme CRM/,
    actions: 'Actions for Acme CRM',
    isStored: ({ make }) => make.apps[0]?.connections.length === 1,
  },
];

export const press = async (user: UserEvent, name: string) =>
  user.click(await screen.findByRole('button', { name }));
