import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, faults, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { marked, selectByMouse } from './desk.ts';
import { askAs, give } from './give.ts';
import { account } from './office.ts';

const sale = 'Norway will buy six ferries from Sweden for $90 million.';
const after = 'Denmark will buy two harbour tugs from Finland for $7 million. Nobody was surprised.';
const text = `Ferries for the fjords\n\n${sale} ${after}`;
const corrected = `Corrected 🛩 on Monday.\n\n${text}`;
const changed = corrected.replace('$90 million', '$95 million').replace('Nobody was', 'Everybody was');

describe('what is half entered when the text of its article changes', () => {
  let browser: Browser;
  let editor: Visitor;
  let article = '';
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    await enter(editor, await account('EDITOR', 'Henrik'));
    article = (await give(editor, 'importArticle', { content: text, headline: 'Ferries' })).id;
  });
  afterAll(async () => browser?.close());

  const panel = () => editor.page.getByRole('region', { name: 'Proposed deal' });
  const inText = async () => editor.page.getByRole('textbox', { name: 'Text of the article' }).focus();
  const name = () => panel().getByRole('textbox', { name: 'Deal' });
  const kept = async (form: string): Promise<string> => {
    const query = `{ keptTyping(place: "article/${article}/${form}") { content } }`;
    return (await askAs(editor, query)).keptTyping?.content ?? '';
  };
  /** Stores another text, as a colleague does, and comes back to the window, which then reads the desk anew. */
  const revise = async (content: string) => {
    const { version } = (await askAs(editor, `{ article(id: "${article}") { version } }`)).article;
    const input = { article, expectedVersion: version, content };
    await give(editor, 'reviseArticle', input, '... on Revised { article { id } }');
  };
  const comeBack = async () => {
    await editor.page.waitForTimeout(5_100); // what is younger is not read anew
    await editor.page.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
  };

  it('a deal stays after a reload: its name, and where one was', async () => {
    const { page, go } = editor;
    await go(`/articles/${article}`);
    await page.getByRole('listbox', { name: 'List of suggestions' }).waitFor();
    await selectByMouse(page, 'six ferries');
    await inText();
    await page.keyboard.press('d');
    await panel().waitFor();
    await name().fill('Ferries for the fjords of Norway');
    await panel().getByRole('button', { name: 'Leave it out' }).press('Enter');
    await expect.poll(async () => kept('deal')).toContain('"at":1');
    const next = await panel()
      .getByText(/^Next: /u)
      .textContent();
    await page.reload();
    await expect.poll(async () => name().inputValue()).toBe('Ferries for the fjords of Norway');
    expect(
      await panel()
        .getByText(/^Next: /u)
        .textContent(),
    ).toBe(next);
    expect(await wrong(page)).toEqual([]);
  });

  it('it comes along onto a new text while the desk is open, with the selection and an untouched claim', async () => {
    const { page } = editor;
    await selectByMouse(page, 'Nobody was surprised');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'New claim' }).waitFor();
    await revise(corrected);
    await comeBack();
    await page.getByText('The text has changed: this is the newest one.').waitFor();
    await expect.poll(async () => marked(page, 'selected')).toEqual(['Nobody was surprised']);
    await page.getByRole('form', { name: 'New claim' }).getByText('“Nobody was surprised”').waitFor();
    await expect.poll(async () => name().inputValue()).toBe('Ferries for the fjords of Norway');
    await panel().getByRole('button', { name: 'Take it' }).press('Enter');
    await page.getByText('Draft by Henrik · 1 claim').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('what has no sure place any more is listed, and not asked for', async () => {
    const { page } = editor;
    await revise(changed);
    await comeBack();
    await page.getByText('has no sure place in it: “Nobody was surprised”').waitFor();
    await panel().getByText(`“${sale}”`).waitFor();
    await panel().getByText('Nothing is left to ask.').waitFor();
    expect(await name().inputValue()).toBe('Ferries for the fjords of Norway');
    expect(await wrong(page)).toEqual([]);
  });

  it('and the deal goes on with the sentence as it reads now, on the record that it has', async () => {
    const { page } = editor;
    await selectByMouse(page, '$95 million');
    await inText();
    await page.keyboard.press('d');
    await panel()
      .getByText(/^Next: Type/u)
      .waitFor();
    expect(await name().inputValue()).toBe('Ferries for the fjords of Norway');
    await page.keyboard.press('Enter');
    await page.getByText('Draft by Henrik · 2 claims').waitFor();
    await panel().press('Escape');
    await expect.poll(async () => kept('deal')).toBe('');
    const { search } = await askAs(
      editor,
      '{ search(text: "Ferries for the fjords of Norway", first: 5) { record { caption } } }',
    );
    expect(
      search.filter(
        ({ record }: { record: { caption: string } }) =>
          record.caption === 'Ferries for the fjords of Norway',
      ),
    ).toHaveLength(1);
    expect(editor.complaints).toEqual([]);
  });
});
