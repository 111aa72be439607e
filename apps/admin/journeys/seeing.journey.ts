import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrongEitherWay } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';
import { account } from './office.ts';
import { draggedOnly, smallTargets } from './what-axe-misses.ts';

const text =
  'The bridge was announced in spring 2014 and agreed on 21 May 2014. It was in force from December 2019. It was not cancelled in 2022. It is to be completed in 2030. Long ago it was rumoured. It costs $70 million.';

describe('a record, as one sees what became of it', () => {
  let browser: Browser;
  let [editor, reviewer]: Visitor[] = [];
  let deal = '';
  let cost: Awaited<ReturnType<typeof accept>>;
  const visitors = () => {
    if (!editor || !reviewer) throw new Error('Nobody has come in.');
    return { editor, reviewer };
  };

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    reviewer = await visit(browser);
    await enter(editor, await account('EDITOR', 'Selma'));
    await enter(reviewer, await account('REVIEWER', 'Sune'));
    deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Bridge to be seen' })).id;
    const status = (choice: string, exact: string, rest: object = {}) => ({
      subject: deal,
      field: 'status',
      value: { choice },
      exact,
      ...rest,
    });
    await accept(editor, reviewer, {
      headline: 'The bridge, from its beginning',
      text,
      claims: [
        status('AGREED', 'agreed on 21 May 2014', { validTime: '21 May 2014' }),
        status('IN_FORCE', 'in force from December 2019', { validTime: 'December 2019' }),
        status('CANCELLED', 'not cancelled in 2022', { validTime: '2022', polarity: 'NEGATIVE' }),
        status('COMPLETED', 'to be completed in 2030', { validTime: '2030', realisation: 'PLANNED' }),
        status('RUMOURED', 'rumoured'),
        { subject: deal, field: 'announced', value: { asStated: 'spring 2014' }, exact: 'spring 2014' },
      ],
    });
    cost = await accept(editor, reviewer, {
      headline: 'The bridge, and what it costs',
      text,
      claims: [
        { subject: deal, field: 'value', value: { asStated: '$70 million' }, exact: 'costs $70 million' },
      ],
    });
  });
  afterAll(async () => browser?.close());

  const items = async (page: Page, list: string) =>
    (await page.getByRole('list', { name: list, exact: true }).getByRole('listitem').allTextContents()).map(
      (words) => words.replace(/\s+/gu, ' ').trim(),
    );
  const banner = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
  const address = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

  it('lays a deal’s states and dates along a line: what is done, planned, denied, and of no known day', async () => {
    const { page, go } = visitors().editor;
    await go(`/r/${deal}`);
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    expect(await items(page, 'By day')).toEqual([
      'spring 2014Announced',
      '21 May 2014Agreed',
      'December 2019In force',
      '2022Cancelled Denied',
      '2030Completed Planned',
    ]);
    expect(await items(page, 'No day is known')).toEqual(['Rumoured']);
    expect(await wrongEitherWay(page)).toEqual([]);
  });

  it('lays a sanction’s states along a line, and beside each what others say of its day', async () => {
    const { editor: by, reviewer: judge } = visitors();
    const sanction = (await give(by, 'createRecord', { kind: 'SANCTION', label: 'Ban to be seen' })).id;
    const told = [
      ['The ban begins', 'The ban was in force on 1 March 2015.', 'IN_FORCE', '1 March 2015'],
      ['The ban waits', 'The ban was suspended on 1 March 2015.', 'SUSPENDED', '1 March 2015'],
      ['The ban ends', 'The ban was lifted in June 2016.', 'LIFTED', 'June 2016'],
    ] as const;
    for (const [headline, words, choice, validTime] of told)
      await accept(by, judge, {
        headline,
        text: words,
        outlet: (await give(by, 'createRecord', { kind: 'ORGANISATION', label: `Outlet: ${headline}` })).id,
        claims: [{ subject: sanction, field: 'status', value: { choice }, validTime, exact: words }],
      });
    const { page, go } = by;
    await go(`/r/${sanction}`);
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    const [held, beside, last, ...more] = await items(page, 'By day');
    expect([held, beside?.replace(' Said by others', '')].toSorted()).toEqual([
      '1 March 2015In force',
      '1 March 2015Suspended',
    ]);
    expect(held).not.toContain('Said by others');
    expect(beside).toContain('Said by others');
    expect([last, ...more]).toEqual(['June 2016Lifted']);
    expect(await wrongEitherWay(page)).toEqual([]);
    const [value, validTime, exact] = [
      { choice: 'LIFTED' },
      'June 2016',
      'The ban was not lifted in June 2016.',
    ];
    const { review, claims } = await accept(by, judge, {
      ...{ headline: 'The ban goes on', text: exact },
      claims: [{ subject: sanction, field: 'status', value, validTime, exact, polarity: 'NEGATIVE' }],
    });
    await go(`/r/${sanction}`);
    await expect.poll(async () => items(page, 'By day')).toContain('June 2016Lifted Denied');
    const judgements = [
      { claim: claims[0], verdict: 'ACCEPTED', rank: 'DEPRECATED', reason: 'Taken back by its own paper.' },
    ];
    await give(judge, 'judgeClaims', { review, expectedVersion: 4, judgements });
    await go(`/r/${sanction}`);
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    const left = await items(page, 'By day');
    expect([left.length, left.at(-1)]).toEqual([3, 'June 2016Lifted']);
  });

  it('is looked at as it was true on a day, by keys, and back', async () => {
    const { page, go } = visitors().editor;
    await go(`/r/${deal}`);
    await page.getByText('Look back', { exact: true }).click();
    const slider = page.getByRole('slider', { name: 'As it was true on' });
    await slider.focus();
    await page.keyboard.press('Home');
    await banner(page, /As it was true on 2014-03-01/u).waitFor();
    await expect.poll(() => address(page, 'validAt')).toBe('2014-03-01');
    const onlyNow = page.getByRole('region', { name: 'What differs from now' });
    await onlyNow.getByText('In force').waitFor();
    await page.keyboard.press('ArrowRight');
    await banner(page, /As it was true on 2014-05-21/u).waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe('2014-05-21');
    await expect.poll(async () => items(page, 'By day')).toContain('21 May 2014Agreed');
    await expect.poll(async () => items(page, 'By day')).not.toContain('December 2019In force');
    expect(await wrongEitherWay(page)).toEqual([]);
    const day = page.getByLabel('As it was true on: day');
    await day.fill('2020-02-31');
    await page.getByText('A day is written as', { exact: false }).waitFor();
    await day.fill('2020-02-29');
    await banner(page, /As it was true on 2020-02-29/u).waitFor();
    await expect.poll(async () => items(page, 'By day')).toContain('December 2019In force');
    await page.getByRole('button', { name: 'Back to now' }).click();
    await banner(page, /As it was true/u).waitFor({ state: 'detached' });
    expect([address(page, 'validAt'), address(page, 'knownAt')]).toEqual([null, null]);
  });

  it('is looked back at without dragging: a press on the line, keys and the field do what dragging does, on both clocks', async () => {
    const { page, go } = visitors().editor;
    const clocks = [
      { label: 'As it was true on', param: 'validAt' },
      { label: 'As the office knew it on', param: 'knownAt' },
    ] as const;
    for (const { label, param } of clocks) {
      const slider = page.getByRole('slider', { name: label });
      /** Opens the record as it is now, does something there, and says at what stop that has led. */
      const after = async (act: () => Promise<void>): Promise<string | null> => {
        await go(`/r/${deal}`);
        await page.getByText('Look back', { exact: true }).click();
        // The moments of a record are asked for: the line has its stops once they are there.
        await expect.poll(async () => Number(await slider.getAttribute('max'))).toBeGreaterThan(1);
        await slider.scrollIntoViewIfNeeded();
        await act();
        await expect.poll(() => address(page, param)).not.toBeNull();
        return address(page, param);
      };
      const ends = async () => {
        const box = await slider.boundingBox();
        if (!box) throw new Error(`There is no line of “${label}”.`);
        const middle = box.y + box.height / 2;
        return { start: [box.x + 2, middle] as const, end: [box.x + box.width - 2, middle] as const };
      };
      const dragged = await after(async () => {
        const { start, end } = await ends();
        await page.mouse.move(...end);
        await page.mouse.down();
        await page.mouse.move(...start, { steps: 8 });
        await page.mouse.up();
      });
      expect(await after(async () => page.mouse.click(...(await ends()).start))).toBe(dragged);
      const byKeys = async () => {
        await slider.focus();
        await page.keyboard.press('Home');
      };
      expect(await after(byKeys)).toBe(dragged);
      const day = dragged?.slice(0, 10) ?? '';
      const typed = await after(async () => page.getByLabel(`${label}: day`).fill(day));
      // A day is meant to its end, as the office knew it by then.
      expect(typed).toBe(param === 'validAt' ? dragged : `${day}T23:59:59.999Z`);
      expect(await draggedOnly(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }
  });

  it('is looked at as the office knew it, from its history and by its address', async () => {
    const { page, go } = visitors().editor;
    const asked = `{ record(id: "${deal}") { history(first: 10) { nodes { changes at } } } }`;
    const { nodes } = (await askAs(visitors().editor, asked)).record.history;
    const moments: readonly string[] = [
      ...new Set<string>(
        nodes
          .filter(({ changes }: { readonly changes: boolean }) => changes)
          .map(({ at }: { readonly at: string }) => at),
      ),
    ];
    expect(moments).toHaveLength(2);
    await go(`/r/${deal}`);
    const then = page.getByRole('link', { name: 'See the record as it was known then' });
    await then.first().waitFor();
    await then.last().click();
    await banner(page, /As the office knew it on/u).waitFor();
    expect(address(page, 'knownAt')).toBe(moments.at(-1));
    const differs = page.getByRole('region', { name: 'What differs from now' });
    await differs.getByRole('list', { name: 'Held now, and not then' }).getByText('$70 million').waitFor();
    await expect.poll(async () => page.getByRole('region', { name: 'Value', exact: true }).count()).toBe(0);
    expect(await wrongEitherWay(page)).toEqual([]);
    // The slider stands where the address says; one stop further is the newest decision.
    await page.getByText('Look back', { exact: true }).click();
    await page.getByRole('slider', { name: 'As the office knew it on' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => address(page, 'knownAt')).toBe(moments[0]);
    await differs.getByText('It held the same then as it does now.').waitFor();
    await page.keyboard.press('End');
    await banner(page, /As the office knew it/u).waitFor({ state: 'detached' });
    await go(`/r/${deal}?knownAt=2001-01-01`);
    await page.getByText('The office did not know this record then', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByRole('region', { name: 'Value', exact: true }).waitFor();
    expect(visitors().editor.complaints).toEqual([]);
  });

  it('shows the words and sources of then, also of a claim that was rejected since', async () => {
    const changed = `{ record(id: "${deal}") { history(first: 1) { nodes { at } } } }`;
    const [{ at }] = (await askAs(visitors().editor, changed)).record.history.nodes;
    const rejected = { claim: cost.claims[0], verdict: 'REJECTED', reason: 'Of another bridge.' };
    const input = { review: cost.review, expectedVersion: 4, judgements: [rejected] };
    expect((await give(visitors().reviewer, 'judgeClaims', input)).__typename).toBe('Review');
    const { page, go, complaints } = await visit(browser);
    await go(`/r/${deal}`);
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    expect(await page.getByRole('region', { name: 'Value', exact: true }).count()).toBe(0);
    await go(`/r/${deal}?knownAt=${at}`);
    const value = page.getByRole('region', { name: 'Value', exact: true });
    await value.getByRole('button', { name: /^Show the words/u }).click();
    await value
      .getByRole('list', { name: /^Who says so/u })
      .getByText('The bridge, and what it costs')
      .waitFor();
    await value.locator('mark', { hasText: 'costs $70 million' }).waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
