import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, faults, startBrowser, type Visitor, visit } from './browser.ts';
import { pick, selectByMouse } from './desk.ts';
import { keptFor, kill } from './kept.ts';
import { type Account, account, ask, signIn } from './office.ts';

const text = 'Iceland sells Denmark nine trawlers, the harbour master said. Denmark thanked Iceland.';

describe('what is typed and not sent yet', () => {
  let browser: Browser;
  let editor: Account;
  let kept: ReturnType<typeof keptFor>;
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await account('EDITOR', 'Katla');
    const cookie = await signIn(editor);
    kept = keptFor(cookie);
    const { importArticle } = (await ask(
      'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { ... on Article { id } } }',
      { input: { content: text } },
      cookie,
    )) as { importArticle: { id: string } };
    article = importArticle.id;
  });
  afterAll(async () => browser?.close());

  const newWindow = async (): Promise<Visitor> => {
    const visitor = await visit(browser);
    await enter(visitor, editor);
    return visitor;
  };
  const beginClaim = async (page: Page) => {
    await selectByMouse(page, 'nine trawlers');
    await page.keyboard.press('Enter');
    await page.getByLabel('Only if').waitFor();
  };

  it('of a claim is on the server within two seconds, and in another browser after a crash', async () => {
    const first = await newWindow();
    await first.go(`/articles/${article}`);
    await beginClaim(first.page);
    await first.page.getByLabel('Only if').pressSequentially('if the parliament agrees', { delay: 20 });
    expect(await kept.keeps(`article/${article}/claim`, 'if the parliament agrees')).toBeLessThan(2000);
    await first.page.getByText('Saved', { exact: true }).waitFor();
    expect(await faults(first.page)).toEqual([]);
    await kill(first);
    const second = await newWindow();
    await second.go(`/articles/${article}`);
    await expect
      .poll(async () => second.page.getByLabel('Only if').inputValue())
      .toBe('if the parliament agrees');
    await second.page.getByRole('form', { name: 'New claim' }).press('Escape');
    await second.page.getByRole('button', { name: 'Throw away' }).click();
    await kept.drops(`article/${article}/claim`);
    expect(second.complaints).toEqual([]);
  });

  it('of the next claim stays while the desk is still being read anew for the one before', async () => {
    const { page, go, context } = await newWindow();
    await go(`/articles/${article}`);
    await beginClaim(page);
    await pick(page, 'About', 'Trawlers for Denmark', 'New deal: “Trawlers for Denmark”');
    await page.getByLabel('Field', { exact: true }).selectOption({ label: 'Status' });
    await page.getByLabel('Value', { exact: true }).selectOption({ label: 'Agreed' });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      if (body.includes('"mentions"')) await released;
      await route.fulfill({ response, body });
    });
    await page.getByRole('button', { name: 'Add, and another on these words' }).click();
    await page.getByText('The claim is in your draft.').waitFor();
    const field = page.getByLabel('Field', { exact: true });
    await expect.poll(async () => field.inputValue()).toBe('');
    await field.selectOption({ label: 'Subject' });
    await page.getByLabel('Value, as the article says it').fill('trawlers');
    release();
    await page.getByText('Draft by Katla · 1 claim').waitFor();
    expect(await page.getByLabel('Value, as the article says it').inputValue()).toBe('trawlers');
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByText('Draft by Katla · 2 claims').waitFor();
    await kept.drops(`article/${article}/claim`);
    await page.unrouteAll({ behavior: 'wait' });
    await context.close();
  });

  it('of a pasted article, a comment and the details is in another browser as well', async () => {
    const first = await newWindow();
    const { page, go } = first;
    await go('/articles/new');
    await page.getByLabel('Text of the article').fill('Half of another article');
    expect(await kept.keeps('paste', 'Half of another article')).toBeLessThan(2000);
    await go(`/articles/${article}`);
    await page.getByRole('button', { name: 'Comments' }).click();
    await page.getByRole('textbox', { name: 'Comment on the article' }).fill('Which trawlers?');
    expect(await kept.keeps(`article/${article}/comment`, 'Which trawlers?')).toBeLessThan(2000);
    await page.getByRole('button', { name: 'Edit details' }).click();
    await page.getByRole('combobox', { name: 'Authors' }).fill('Hallgerður');
    expect(await kept.keeps(`article/${article}/details`, 'Hallgerður')).toBeLessThan(2000);
    await kill(first);
    const { page: next, go: goNext } = await newWindow();
    await goNext('/articles/new');
    await expect
      .poll(async () => next.getByLabel('Text of the article').inputValue())
      .toBe('Half of another article');
    await next.getByRole('button', { name: 'Empty the form' }).click();
    await kept.drops('paste');
    await goNext(`/articles/${article}`);
    await next.getByRole('button', { name: 'Comments' }).click();
    await expect
      .poll(async () => next.getByRole('textbox', { name: 'Comment on the article' }).inputValue())
      .toBe('Which trawlers?');
    await next.getByRole('button', { name: 'Comment', exact: true }).click();
    await next.getByRole('article', { name: 'Comment by Katla' }).waitFor();
    await kept.drops(`article/${article}/comment`);
    await next.getByRole('button', { name: 'Edit details' }).click();
    await expect
      .poll(async () => next.getByRole('combobox', { name: 'Authors' }).inputValue())
      .toBe('Hallgerður');
    await next.getByRole('button', { name: 'Cancel' }).click();
    await kept.drops(`article/${article}/details`);
  });

  it('of a new text of an article is in another browser as well', async () => {
    const place = `article/${article}/revision`;
    const renewed = `${text} It was signed on Monday.`;
    const first = await newWindow();
    await first.go(`/articles/${article}`);
    await first.page.getByRole('button', { name: 'Read again' }).click();
    await first.page.getByLabel('Its text, pasted').fill(renewed);
    expect(await kept.keeps(place, 'signed on Monday')).toBeLessThan(2000);
    await kill(first);
    const { page, go, context } = await newWindow();
    await go(`/articles/${article}`);
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect.poll(async () => page.getByLabel('Its text, pasted').inputValue()).toBe(renewed);
    await page.getByRole('button', { name: 'Compare the pasted text' }).click();
    await page.getByRole('button', { name: 'Store as the newest text' }).click();
    await page.getByText('The new text is stored', { exact: false }).waitFor();
    await kept.drops(place);
    await context.close();
  });

  it('in two windows asks whose words go on, and overwrites neither before', async () => {
    const [one, other] = [await newWindow(), await newWindow()];
    for (const { go } of [one, other]) await go('/articles/new');
    const field = ({ page }: Visitor) => page.getByLabel('Text of the article');
    await field(one).fill('The words of one');
    await kept.keeps('paste', 'The words of one');
    await field(other).fill('The words of the other');
    const asked = other.page.getByRole('group', { name: 'Another window of yours has other words here' });
    await asked.getByText('The words of one').waitFor();
    expect(await kept.stored('paste')).toContain('The words of one');
    expect(await faults(other.page)).toEqual([]);
    await asked.getByRole('button', { name: 'Keep mine' }).press('Enter');
    await kept.keeps('paste', 'The words of the other');
    await field(one).fill('The words of one, and more');
    await one.page.getByRole('button', { name: 'Take the other window’s words' }).press('Enter');
    await expect.poll(async () => field(one).inputValue()).toBe('The words of the other');
    await one.page.getByRole('button', { name: 'Empty the form' }).click();
    await kept.drops('paste');
  });

  it('without network is said not to be saved, and is when the network is back', async () => {
    const { page, context, go } = await newWindow();
    await go('/articles/new');
    await page.getByLabel('Text of the article').waitFor();
    await context.setOffline(true);
    await page.getByLabel('Text of the article').fill('Typed in a tunnel');
    await page.getByText('Not saved:').waitFor();
    expect(await kept.stored('paste')).not.toContain('tunnel');
    await context.setOffline(false);
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await kept.stored('paste')).toContain('Typed in a tunnel');
    await page.getByRole('button', { name: 'Empty the form' }).click();
    await kept.drops('paste');
  });
});
