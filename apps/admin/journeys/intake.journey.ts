import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrongEitherWay } from './browser.ts';
import { askAs, give } from './give.ts';
import { largePdf } from './large-pdf.ts';
import { account, office } from './office.ts';

const sentences = (about: string) =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `The ministry of ${about} said in its paragraph number ${at + 1} that it would buy harbour cranes, pilot boats and rope from the yard, and that nobody should be surprised by it.`,
  );
const pageOf = (title: string, about: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title>
    <meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://harbour.example/${about}">
    </head><body><nav>Menu</nav><article><h1>${title}</h1>${sentences(about)
      .map((sentence) => `<p>${sentence}</p>`)
      .join('')}</article></body></html>`;
const upload = (name: string, html: string) => ({
  name,
  mimeType: 'text/html',
  buffer: Buffer.from(html),
});

describe('articles that come in', () => {
  let browser: Browser;
  let editor: Visitor;
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    await enter(editor, await account('EDITOR', 'Imke'));
  });
  afterAll(async () => browser?.close());

  const field = (label: string) => editor.page.getByLabel(label, { exact: true });

  it('are read out of several files, and the first goes into the form, its date still asked for', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        upload('one.html', pageOf('Harbours to be mended', 'Fisheries')),
        upload('two.html', pageOf('Harbours to be painted', 'Paint')),
      ]);
    await expect.poll(async () => field('Headline').inputValue()).toBe('Harbours to be mended');
    await page.getByRole('button', { name: 'Take up Harbours to be painted' }).waitFor();
    expect(await field('Address').inputValue()).toBe('https://harbour.example/Fisheries');
    expect(await field('Language').inputValue()).toBe('en');
    expect(await wrongEitherWay(page)).toEqual([]);
    // What was written into the form is not gone by one press.
    await field('Headline').fill('Harbours to be mended soon');
    await page.getByRole('button', { name: 'Take up Harbours to be painted' }).press('Enter');
    await page.getByRole('alert').getByText('What you wrote in the form would be gone.').waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: 'Take up Harbours to be painted' })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await field('Headline').inputValue()).toBe('Harbours to be mended soon');
    await page.getByRole('button', { name: 'Take up Harbours to be painted' }).dblclick();
    expect(await field('Headline').inputValue()).toBe('Harbours to be mended soon');
    await page.getByRole('button', { name: 'Take it up all the same' }).click();
    await expect.poll(async () => field('Headline').inputValue()).toBe('Harbours to be painted');
    await page.getByRole('button', { name: 'Take up Harbours to be mended' }).click();
    await expect.poll(async () => field('Headline').inputValue()).toBe('Harbours to be mended');
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('alert').filter({ hasText: 'Say when it was published' }).waitFor();
    await page.getByLabel('The date is unknown').click();
    await page.getByRole('button', { name: 'Import the article' }).click();
  });

  it('one after the other: the next is in the form once one was imported, and the last one is opened', async () => {
    const { page } = editor;
    await expect.poll(async () => field('Headline').inputValue()).toBe('Harbours to be painted');
    await page.getByText('“Harbours to be mended” is imported.').waitFor();
    await page.getByLabel('The date is unknown').click();
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbours to be painted' }).waitFor();
  });

  it('are known again, and imported as the copy that they are', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    await page
      .getByLabel('Text of the article')
      .fill(`${sentences('Fisheries').join('\n\n')}\n\nBy our own staff.`);
    await page.getByText('says much of the same').first().waitFor();
    await page.getByLabel('Yes, of “Harbours to be mended”').click();
    await page.getByRole('combobox', { name: 'Authors' }).pressSequentially('Ruys, Imke');
    await page.keyboard.press('Enter');
    expect(await wrongEitherWay(page)).toEqual([]);
    await page.getByLabel('The date is unknown').click();
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('heading', { level: 1, name: /^The ministry of Fisheries/u }).waitFor();
    const { articles } = await askAs(
      editor,
      '{ articles(first: 1) { nodes { authors copyOf { headline } } } }',
    );
    expect(articles.nodes).toEqual([
      { authors: ['Ruys, Imke'], copyOf: { headline: 'Harbours to be mended' } },
    ]);
  });

  it('are said on their desk to be copies, and said to be none in their details', async () => {
    const { page } = editor;
    const copied = /Copy of .?Harbours to be mended/u;
    await page.getByText(copied).waitFor();
    await page.getByRole('button', { name: 'Edit details' }).click();
    const choice = page.getByRole('dialog').getByLabel('Copy of');
    expect(await choice.locator('option:checked').textContent()).toBe('Yes, of “Harbours to be mended”');
    expect(await wrongEitherWay(page)).toEqual([]);
    await choice.selectOption('No, an article of its own');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(async () => page.getByText(copied).count()).toBe(0);
    const { articles } = await askAs(editor, '{ articles(first: 1) { nodes { authors copyOf { id } } } }');
    expect(articles.nodes).toEqual([{ authors: ['Ruys, Imke'], copyOf: null }]);
    await page.getByRole('button', { name: 'Edit details' }).click();
    await choice.selectOption('Yes, of “Harbours to be mended”');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(copied).waitFor();
  });

  it('are fetched from the public web and from nowhere else, by keys alone', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    await field('Addresses').focus();
    await page.keyboard.type('http://127.0.0.1:9/inside');
    await page.keyboard.press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: 'http://127.0.0.1:9/inside' });
    await row.getByText('Not read').waitFor();
    await row.getByRole('alert').waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    await row.getByRole('button', { name: 'Remove http://127.0.0.1:9/inside' }).click();
    await expect.poll(async () => row.count()).toBe(0);
  });

  it('are not imported twice unasked, however fast one is: the one that is there is taken', async () => {
    const { page, go } = editor;
    const content = sentences('Buoys').join('\n\n');
    await give(editor, 'importArticle', { content, headline: 'Buoys', url: 'https://harbour.example/buoys' });
    await go('/articles/new');
    await page.getByLabel('The date is unknown').click();
    await page.getByLabel('Text of the article').fill(content);
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('alert').filter({ hasText: 'Nothing is imported yet.' }).waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take that one' }).click();
    await page.getByRole('heading', { level: 1, name: 'Buoys', exact: true }).waitFor();
    const { articles } = await askAs(editor, '{ articles(filter: { words: "Buoys" }) { totalCount } }');
    expect(articles.totalCount).toBe(1);
  });

  it('become another text of the article that stands at their address, by keys, or are imported all the same', async () => {
    const { page, go } = editor;
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).first().focus();
      await page.keyboard.press('Enter');
    };
    const changed = `${sentences('Buoys').join('\n\n')}\n\nThe buoys are blue now.`;
    await go('/articles/new');
    await page.getByLabel('The date is unknown').click();
    await page.getByLabel('Text of the article').fill(changed);
    await field('Address').fill('https://harbour.example/buoys');
    await page.getByText('stands at the same address').first().waitFor();
    await press('Make it a new text of that article');
    const dialog = page.getByRole('dialog', { name: 'A new text of “Buoys”' });
    await dialog.getByText('The text has changed. Nothing is stored yet.').waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    await press('Store as the newest text');
    await page.getByRole('heading', { level: 1, name: 'Buoys', exact: true }).waitFor();
    await page.getByText('The buoys are blue now.').first().waitFor();

    await go('/articles/new');
    await page.getByLabel('The date is unknown').click();
    await page.getByLabel('Text of the article').fill('Of the buoys nothing is left.');
    await field('Address').fill('https://harbour.example/buoys');
    await press('Import the article');
    await page.getByRole('alert').filter({ hasText: 'Nothing is imported yet.' }).waitFor();
    await press('Import it all the same');
    await page.getByRole('heading', { level: 1, name: 'Of the buoys nothing is left.' }).waitFor();
  });

  it('show what their page says of its date and its site, each to be taken over with one key, and never unasked', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    const html = pageOf('Harbours to be lit', 'Lamps').replace(
      '<nav>',
      '<time class="published" itemprop="datePublished" datetime="2014-05-21T09:00:00Z">Wednesday</time><nav>',
    );
    await page.locator('input[type="file"]').setInputFiles([upload('lit.html', html)]);
    await expect.poll(async () => field('Headline').inputValue()).toBe('Harbours to be lit');
    await page.getByText('The page says: 2014-05-21T09:00:00Z').waitFor();
    const words = field('Date of publication, in words');
    expect(await words.inputValue()).toBe('2014-05-21');
    await words.fill('early May 2014');
    await words.press('Alt+Enter');
    expect(await words.inputValue()).toBe('2014-05-21');
    await page.getByText('The page calls its site Harbour Post.').waitFor();
    const outlet = page.getByRole('combobox', { name: 'Outlet' });
    expect(await outlet.inputValue()).toBe('');
    await outlet.press('Alt+Enter');
    await page.getByRole('option', { name: /^New organisation.*Harbour Post/u }).waitFor();
    expect(await outlet.inputValue()).toBe('Harbour Post');
    expect(await wrongEitherWay(page)).toEqual([]);
    await outlet.click();
    await page.getByRole('option', { name: /^New organisation.*Harbour Post/u }).click();
    await page.getByRole('button', { name: 'Clear: Outlet' }).waitFor();
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbours to be lit' }).waitFor();
  });

  it('pasted with their address are asked whether they are of the outlet that publishes there, by one key', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    await page.getByLabel('The date is unknown').click();
    await page.getByLabel('Text of the article').fill('The lamps of the harbour are out.');
    await field('Address').fill('https://www.harbour.example/lamps-out');
    await page.getByText('Harbour Post published the other articles that the office has').waitFor();
    const outlet = page.getByRole('combobox', { name: 'Outlet' });
    expect(await outlet.inputValue()).toBe('');
    expect(await wrongEitherWay(page)).toEqual([]);
    await outlet.press('Alt+Enter');
    await expect.poll(async () => outlet.inputValue()).toBe('Harbour Post');
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('heading', { level: 1, name: 'The lamps of the harbour are out.' }).waitFor();
    const { articles } = await askAs(editor, '{ articles(first: 1) { nodes { outlet { caption } } } }');
    expect(articles.nodes[0].outlet.caption).toBe('Harbour Post');
  });

  it('are waited for where they are too many for a minute, and read again where one failed', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    const limited = await page.request.post(`${office().admin}/graphql`, {
      data: { query: '{ __typename }' },
      headers: { 'apollo-require-preflight': 'true' },
    });
    // The proxy hands on what the API says of limits.
    expect(limited.headers()).toHaveProperty('ratelimit-reset');
    const answers = [
      { code: 'RATE_LIMITED', message: 'This is more than 60 readings a minute. Ask again in 2 s.' },
      { code: 'INTERNAL_SERVER_ERROR', message: 'Something is broken here.' },
    ];
    await page.route('**/graphql', async (route) => {
      const isReading = route.request().postDataJSON()?.variables?.input?.htmlFile !== undefined;
      const answer = isReading ? answers.shift() : undefined;
      if (!answer) return route.fallback();
      const { message, code } = answer;
      // Of another status the browser itself would complain.
      return route.fulfill({
        headers: { 'retry-after': '2' },
        json: { errors: [{ message, extensions: { code } }] },
      });
    });
    await page
      .locator('input[type="file"]')
      .setInputFiles([upload('slow.html', pageOf('Harbours to be swept', 'Sweeping'))]);
    await page.getByText('As many as are read in a minute').waitFor();
    await page.getByText('Something is broken here.').waitFor();
    expect(answers).toEqual([]);
    expect(await wrongEitherWay(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again: slow.html' }).click();
    await expect.poll(async () => field('Headline').inputValue()).toBe('Harbours to be swept');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Empty the form' }).click();
  });

  it('are read out of a PDF of 15 MB, which is kept beside the text; a file that is too large is said to be', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    const lines = Array.from(
      { length: 30 },
      (_, at) => `In ${1990 + at} the yard sold its lightship number ${at} to a ministry of the north.`,
    );
    // As files of this machine: through the browser's own protocol they would take long.
    const folder = await mkdtemp(join(tmpdir(), 'lightships-'));
    const files = [join(folder, 'lightships.pdf'), join(folder, 'enormous.pdf')] as const;
    await writeFile(files[0], largePdf(lines, 15_000_000));
    await writeFile(files[1], largePdf(lines, 20_000_001));
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.locator('input[type="file"]').setInputFiles([...files]);
    await expect
      .poll(async () => page.getByLabel('Text of the article').inputValue(), { timeout: 40_000 })
      .toContain('lightship number 29');
    await page.getByRole('alert').filter({ hasText: 'A file has at most 20 MB' }).waitFor();
    await field('Headline').fill('Lightships sold');
    await page.getByLabel('The date is unknown').click();
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lightships sold' }).waitFor();
    const link = page.getByRole('link', { name: /^Download what was read/u });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/u);
    const stored = await readFile(await file.path());
    expect(stored.length).toBeGreaterThan(15_000_000);
    expect(stored.subarray(0, 5).toString()).toBe('%PDF-');
    await rm(folder, { recursive: true });
  });

  it('no page complained on the way', () => {
    expect(editor.complaints).toEqual([]);
  });
});
