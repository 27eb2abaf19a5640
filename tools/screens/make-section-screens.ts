import { button, chooseOf, field, openTab, type Screen, see, type Stage } from './stage.ts';

/** The sections of a connection, or its common data, in the editor. */
async function open(on: Stage, name: string, part: string): Promise<void> {
  const panel = await openTab(on, 'make');
  await panel.getByRole('searchbox').fill(name);
  await chooseOf(on, ['make.actions', { name }], 'make.work.sections');
  await field(on, 'make.code.part').selectOption({
    label: on.said.text(`make.code.parts.${part}`),
  });
  await on.app.locator('.cm-content').waitFor();
}

const sound = 'CRM EMEA production';

/** What a Make connection is made of, and what would change in it. */
export const makeSectionScreens: readonly Screen[] = [
  { name: 'make-sections', reach: (on) => open(on, sound, 'api') },
  {
    name: 'make-sections-problems',
    async reach(on) {
      await open(on, 'CRM EMEA reporting', 'api');
      await on.app.getByRole('list', { name: on.said.text('make.code.problemList') }).waitFor();
    },
  },
  {
    name: 'make-sections-review',
    async reach(on) {
      await open(on, sound, 'scope');
      await on.app.locator('.cm-content').fill('["contacts.write"]');
      await button(on, 'make.code.review.submit').click();
      await see(on, 'make.code.review.title');
    },
  },
  {
    name: 'make-sections-discard',
    async reach(on) {
      await open(on, sound, 'scope');
      await on.app.locator('.cm-content').fill('["contacts.write"]');
      await button(on, 'acts.close').click();
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  { name: 'make-common', reach: (on) => open(on, sound, 'common') },
];
