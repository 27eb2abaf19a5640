import { everydayLinks } from '../../sandbox/seed/everyday-links.ts';
import { button, buttonLike, choose, type Screen, see, type Stage, unfold } from './stage.ts';

const title = 'Payment step returns 500 for saved addresses';

/** The rows with what acts on them, ready to be worked with. */
const openLinks = (on: Stage): Promise<void> => button(on, 'acts.more').waitFor();

/** The links of a ticket, and what can be seen of them without changing one. */
export const linkScreens: readonly Screen[] = [
  { name: 'links', reach: (on) => button(on, 'links.add').waitFor() },
  { name: 'links-agent', at: { role: 'agent' }, reach: openLinks },
  {
    name: 'links-menu',
    async reach(on) {
      await buttonLike(on, 'links.actions').click();
      await on.app.getByRole('menuitem', { name: on.said.text('acts.editAction') }).waitFor();
    },
  },
  {
    name: 'links-more',
    async reach(on) {
      await button(on, 'acts.more').click();
      await on.app.getByRole('menuitem', { name: on.said.text('acts.tools.activity') }).waitFor();
    },
  },
  {
    name: 'links-filtered',
    async reach(on) {
      await on.app.getByRole('searchbox').fill('acme');
      await see(on, 'countMatching');
    },
  },
  {
    name: 'links-no-match',
    async reach(on) {
      await on.app.getByRole('searchbox').fill('nothing is named like this');
      await see(on, 'links.noMatch');
    },
  },
  {
    name: 'links-agent-details',
    at: { ticket: '4411', role: 'agent' },
    async reach(on) {
      const row = on.app.getByRole('listitem').filter({ hasText: title }).first();
      const folded = row.locator('button[aria-expanded="false"]:not([aria-haspopup])');
      await folded.first().click();
      await folded.last().click();
      await see(on, 'acts.also.hidden');
    },
  },
  {
    name: 'links-metadata-whole',
    world: () => ({ links: [longLink()] }),
    async reach(on) {
      await unfold(on, 'links.detailsShort');
      await buttonLike(on, 'links.showAll').click();
      await button(on, 'links.showLess').waitFor();
    },
  },
  {
    name: 'links-copied-by-hand',
    async reach(on) {
      await openLinks(on);
      await choose(on, 'links.actions', 'acts.copyMarkdown');
      await on.app.locator('[role="status"]').filter({ hasText: /\S{3}/ }).first().waitFor();
    },
  },
  {
    name: 'links-500',
    at: { ticket: '4413' },
    reach: ({ app }) => app.locator('[aria-setsize="500"]').first().waitFor(),
  },
];

/** A link that holds more than is shown at once. */
function longLink() {
  const [link] = everydayLinks();
  if (!link) throw new Error('There are no everyday links.');
  const description = 'It goes on and on. '.repeat(60);
  const { right_object: object } = link;
  return { ...link, right_object: { ...object, metadata: { ...object.metadata, description } } };
}
