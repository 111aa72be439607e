import type { Page } from 'playwright-core';

/** What is opened on a page for a look at it, and closed again. */
export type Opening = {
  readonly what: string;
  readonly open: (page: Page) => Promise<void>;
  readonly close: (page: Page) => Promise<void>;
};

/** The form of a claim with two sources behind it, of which one is being looked for. */
const chain: Opening = {
  what: 'a chain with an open picker',
  open: async (page) => {
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'New claim' });
    for (let sources = 0; sources < 2; sources += 1)
      await form.getByRole('button', { name: 'Add a source behind it' }).click();
    await form.getByLabel('Source', { exact: true }).last().fill('Gulf');
    await page
      .getByRole('option', { name: /^Gulf Gas/u })
      .first()
      .waitFor();
  },
  close: async (page) => {
    await page.getByRole('button', { name: 'Close the claim' }).click();
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('form', { name: 'New claim' }).waitFor({ state: 'detached' });
  },
};

const byButton = (name: string, role: 'dialog' | 'menu'): Opening => ({
  what: name,
  open: async (page) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole(role).waitFor();
  },
  close: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole(role).waitFor({ state: 'detached' });
  },
});

/** What is opened on the first of the pages of a kind. */
const openings: readonly { readonly on: RegExp; readonly opened: readonly Opening[] }[] = [
  { on: /^\/articles\/[\da-f-]{36}$/u, opened: [chain] },
  { on: /^\/k\/deals$/u, opened: [byButton('Columns', 'dialog'), byButton('Views', 'menu')] },
];

/** What is opened on a page, where it is the first of its kind among those that are visited. */
export const openedOn = (path: string, paths: readonly string[]): readonly Opening[] =>
  openings.flatMap(({ on, opened }) => (paths.find((each) => on.test(each)) === path ? opened : []));
