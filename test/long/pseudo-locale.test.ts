// @vitest-environment node
import { afterAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { SCREENS } from '../../tools/screens/screens.ts';
import { frameOf } from '../support/oauth-browser.ts';
import {
  cutOffIn,
  saidInPseudo,
  speakPseudo,
  textsOf,
  unmarkedIn,
} from '../support/pseudo-locale.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, running } = sandboxInBrowser();
const said = saidInPseudo();
const data = textsOf(createWorld());

let tried = 0;
afterAll(() => void process.stdout.write(`pseudo-locale: ${tried} states\n`));

describe('in a language of long words that nobody speaks', () => {
  it.each(SCREENS)(
    '$name has no word of its own, and cuts none off',
    async ({ at, world, reach }) => {
      Object.assign(running().world, createWorld(world?.()));
      const page = await newPage();
      await speakPseudo(page);
      const choices = new URLSearchParams({ bare: '', ...at, locale: 'de', width: '320' });

      await page.goto(`${running().url}?${choices.toString()}`);
      await reach({ app: page.frameLocator('iframe:visible'), said });

      tried += 1;
      expect(await unmarkedIn(frameOf(page), data)).toEqual([]);
      expect(await cutOffIn(frameOf(page))).toEqual([]);
    },
  );
});
