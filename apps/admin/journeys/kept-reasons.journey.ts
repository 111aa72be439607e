import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';
import { keptFor, kill } from './kept.ts';
import { type Account, account, signIn } from './office.ts';

const sums = ['$70 million', '$90 million'] as const;

describe('a reason that is typed and not sent yet', () => {
  let browser: Browser;
  let judge: Account;
  let kept: ReturnType<typeof keptFor>;
  let [deal, twin, article] = ['', '', ''];
  let claims: readonly string[] = [];
  const newWindow = async (): Promise<Visitor> => {
    const visitor = await visit(browser);
    await enter(visitor, judge);
    return visitor;
  };
  beforeAll(async () => {
    browser = await startBrowser();
    judge = await account('REVIEWER', 'Sólveig');
    kept = keptFor(await signIn(judge));
    const editor = await visit(browser);
    await enter(editor, await account('EDITOR', 'Snorri'));
    const record = async (label: string) => (await give(editor, 'createRecord', { kind: 'DEAL', label })).id;
    [deal, twin] = [await record('Harbour cranes'), await record('Cranes of the harbour')];
    const reviewer = await newWindow();
    for (const sum of sums) {
      const exact = `The cranes cost ${sum}`;
      const told = await accept(editor, reviewer, {
        headline: `Cranes for ${sum}`,
        text: `${exact}, it was said.`,
        claims: [{ subject: deal, field: 'value', value: { asStated: sum }, exact }],
      });
      claims = [...claims, ...told.claims];
    }
    const { nodes } = (await askAs(editor, '{ articles(first: 1) { nodes { id } } }')).articles;
    article = nodes[0].id;
    await reviewer.context.close();
    await editor.context.close();
  });
  afterAll(async () => browser?.close());

  // A dialog comes after the page that it stands over.
  const reason = (page: Page) => page.getByRole('textbox', { name: /^Reason/u }).last();
  /** Types a reason in a form, ends the page, and opens the form again elsewhere: whether the words are there. */
  const survives = async (place: string, words: string, open: (visitor: Visitor) => Promise<void>) => {
    const first = await newWindow();
    await open(first);
    await reason(first.page).pressSequentially(words, { delay: 10 });
    expect(await kept.keeps(place, words)).toBeLessThan(2000);
    await first.page.getByText('Saved', { exact: true }).waitFor();
    await kill(first);
    const next = await newWindow();
    await open(next);
    await expect.poll(async () => reason(next.page).inputValue()).toBe(words);
    return next;
  };
  const isFine = async ({ complaints, context }: Visitor) => {
    expect(complaints).toEqual([]);
    await context.close();
  };

  it('for one value of a disputed field is in another browser after a crash, for that value only', async () => {
    const settling = (sum: string) => async (visitor: Visitor) => {
      await visitor.go(`/disputes?record=${deal}`);
      await visitor.page.getByRole('button', { name: `Prefer ${sum}`, exact: false }).click();
      await reason(visitor.page).waitFor();
    };
    const place = `claim/${claims[1]}/settling/prefer`;
    const visitor = await survives(place, 'The contract says so.', settling(sums[1]));
    const { page } = visitor;
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settling(sums[0])(visitor);
    await page.waitForLoadState('networkidle');
    expect(await reason(page).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await settling(sums[1])(visitor);
    await expect.poll(async () => reason(page).inputValue()).toBe('The contract says so.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await kept.drops(place);
    await isFine(visitor);
  });

  it('for what two claims are to each other is there with the two, until it is entered', async () => {
    const place = `record/${deal}/relating`;
    const open = async ({ page, go }: Visitor) => {
      await go(`/disputes?record=${deal}`);
      await page.getByLabel('First claim').waitFor();
    };
    const visitor = await survives(place, 'Another crane.', async (opened) => {
      await open(opened);
      const { page } = opened;
      if ((await kept.stored(place)) !== '') return;
      await page.getByLabel('First claim').selectOption({ index: 1 });
      await page.getByLabel('What the first is to the second').selectOption('CONTRADICTS');
      await page.getByLabel('Second claim').selectOption({ index: 1 });
    });
    const { page } = visitor;
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('Why: “Another crane.”').waitFor();
    await page.getByRole('list', { name: 'Decided relations' }).getByText('contradicts').waitFor();
    expect(await reason(page).inputValue()).toBe('');
    await kept.drops(place);
    await isFine(visitor);
  });

  it('for what an article takes back is there with the claims and the notice, until it is entered', async () => {
    const place = `article/${article}/retraction`;
    const visitor = await survives(place, 'They cost less.', async ({ page, go }) => {
      await go(`/articles/${article}/retract`);
      await reason(page).waitFor();
      if ((await kept.stored(place)) !== '') return;
      await page.getByLabel('Some of its claims were corrected').check();
      await page.getByRole('checkbox', { name: /^Harbour cranes, value/u }).check();
      await page.getByLabel('Address of the notice').fill('https://example.org/notice');
      await page.getByLabel('Words of the notice').fill(`The cranes cost ${sums[1]}`);
      await page.getByLabel('Where these words stand').selectOption({ index: 1 });
    });
    const { page } = visitor;
    expect(await page.getByLabel('Address of the notice').inputValue()).toBe('https://example.org/notice');
    expect(await page.getByRole('checkbox', { name: /^Harbour cranes, value/u }).isChecked()).toBe(true);
    expect(await page.getByLabel('Where these words stand').inputValue()).toContain(article);
    await page.getByRole('button', { name: 'Enter the correction' }).click();
    await page.getByText('Why: “They cost less.”').waitFor();
    await kept.drops(place);
    await isFine(visitor);
  });

  it('for making two records one, and for parting them again, is there for these two', async () => {
    const merging = `identity/${[deal, twin].toSorted().join('/')}`;
    const first = await survives(merging, 'One harbour.', async ({ page, go }) => {
      await go(`/r/${twin}/merge?with=${deal}`);
      await page.getByRole('button', { name: 'Make them one' }).waitFor();
      await reason(page).waitFor();
    });
    const swap = (name: string) =>
      first.page.getByRole('button', { name: `Swap: let ${name} stand for both` });
    await swap('Cranes of the harbour').click();
    await swap('Harbour cranes').waitFor();
    expect(await reason(first.page).inputValue()).toBe('One harbour.');
    await swap('Harbour cranes').click();
    await swap('Cranes of the harbour').waitFor();
    await first.page.getByRole('button', { name: 'Make them one' }).click();
    await first.page.getByRole('heading', { level: 1, name: 'Harbour cranes' }).waitFor();
    await kept.drops(merging);
    await isFine(first);
    const parting = `record/${twin}/parting`;
    const second = await survives(parting, 'There are two harbours.', async ({ page, go }) => {
      await go(`/r/${deal}`);
      await page.getByRole('button', { name: /^Part/u }).click();
      await reason(page).waitFor();
      if ((await kept.stored(parting)) === '') await page.getByLabel(/^Nobody knows/u).check();
    });
    const { page } = second;
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await kept.stored(parting)).toContain('UNDECIDED');
    await page.getByRole('button', { name: /^Part/u }).click();
    await expect.poll(async () => reason(page).inputValue()).toBe('There are two harbours.');
    await page.getByRole('button', { name: 'Part again', exact: true }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await kept.drops(parting);
    await isFine(second);
  });
});
