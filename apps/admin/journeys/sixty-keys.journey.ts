import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptanceArticle, isAbsent } from './acceptance-article.ts';
import { enter, faults, overflow, startBrowser, type Visitor, visit } from './browser.ts';
import { marked } from './desk.ts';
import { type Account, account, ask, ownerCookie } from './office.ts';

const absent = isAbsent('the journey of few keys');

// Whoever works alone may accept their own claims, where the owner allows it; other journeys are not to find it so.
const allowSelfAcceptance = async (selfAcceptance: boolean) =>
  ask(
    'mutation ($input: SetOfficeInput!) { setOffice(input: $input) { ... on Office { selfAcceptance } } }',
    { input: { selfAcceptance, expectedSelfAcceptance: !selfAcceptance } },
    await ownerCookie(),
  );

const purchase = 'Russia-China electronic components deal';
const gasDeal = 'Russia-China natural gas deal';
const claimed = '“Russian aerospace and military-industrial enterprises will purchase electronic components';

describe.skipIf(absent)('the gas deal and the purchase of components, by keys alone', () => {
  let browser: Browser;
  let editor: Visitor;
  let who: Account;
  let presses = 0;
  const press = async (key: string, times = 1) => {
    for (let at = 0; at < times; at += 1) await editor.page.keyboard.press(key);
    presses += times;
  };
  const inText = async (page: Page) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  /** Takes what is proposed, one press each, and waits each time until it is entered. */
  const takeAll = async (page: Page, before: number, parts: number) => {
    for (let at = 1; at <= parts; at += 1) {
      await press('Enter');
      const there = before + at;
      await page.getByText(`Draft by Konrad · ${there} claim${there === 1 ? '' : 's'}`).waitFor();
      if (at < parts) await page.getByRole('button', { name: 'Take it', disabled: false }).waitFor();
    }
    await page.getByRole('region', { name: 'Proposed deal' }).waitFor({ state: 'detached' });
    await inText(page);
  };

  beforeAll(async () => {
    browser = await startBrowser();
    who = await account('EDITOR', 'Konrad');
    await allowSelfAcceptance(true);
    editor = await visit(browser);
    await editor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await allowSelfAcceptance(false);
    await browser?.close();
  });

  it('the article is pasted with its date unknown', async () => {
    await enter(editor, who);
    const { page, go } = editor;
    await go('/articles/new');
    const text = page.getByLabel('Text of the article');
    await text.waitFor();
    // From here on all is done by keys that are counted: the focus is where the page puts it.
    await expect.poll(async () => text.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.evaluate((words) => navigator.clipboard.writeText(words), acceptanceArticle());
    await press('Control+v');
    await press('Tab', 3);
    await press('ArrowDown');
    await press('Enter');
    await page
      .getByRole('heading', { level: 1, name: 'Following Sanctions, Russia Turns to China' })
      .waitFor();
    await inText(page);
  });

  it('the purchase is proposed out of its sentence, with its chain, and taken claim by claim', async () => {
    const { page } = editor;
    await press('s', 5);
    expect((await marked(page, 'selected'))[0]).toContain(claimed);
    await press('d');
    await page.getByText('Next: Who says it, RIA Novosti → Izvestia → close to Roscosmos').waitFor();
    expect(await faults(page)).toEqual([]);
    await press('Enter');
    await page.getByText('Next: Type, Procurement').waitFor();
    await takeAll(page, 0, 6);
  });

  it('an act is undone by a key, after a reload too, and done again', async () => {
    const { page } = editor;
    await page.reload();
    await inText(page);
    await page.keyboard.press('z');
    await page.getByText('Draft by Konrad · 5 claims').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Draft by Konrad · 4 claims').waitFor();
    await page.keyboard.press('Shift+Z');
    await page.getByText('Draft by Konrad · 5 claims').waitFor();
    await page.keyboard.press('Shift+Z');
    await page.getByText('Draft by Konrad · 6 claims').waitFor();
    await page.getByRole('button', { name: 'Redo', disabled: true }).waitFor();
  });

  it('and so is the gas deal', async () => {
    const { page } = editor;
    await press('s', 12); // the page was read anew, and the selection with it
    expect((await marked(page, 'selected'))[0]).toContain('The recent $400 billion natural gas deal');
    await press('d');
    await page.getByText('Next: Type, Energy supply').waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await takeAll(page, 6, 7);
  });

  it('both are submitted, accepted and published, with at most sixty presses in all', async () => {
    const { page } = editor;
    await press('Control+Enter');
    await page.getByText('Submitted by Konrad · 13 claims').waitFor();
    await press('o');
    await page.getByText('13 claims undecided of 13').waitFor();
    for (let left = 12; left >= 0; left -= 1) {
      await press('a');
      await page.getByText(`${left} claim${left === 1 ? '' : 's'} undecided of 13`).waitFor();
    }
    await page.getByText('Decided · by Konrad').waitFor();
    console.info(`From paste to published: ${presses} presses.`);
    expect(presses).toBeLessThanOrEqual(60);
  });

  const published = async (text: string) => {
    const { search } = (await ask(
      `query ($text: String!) { search(text: $text, kinds: [DEAL], first: 1) { record { ... on Deal {
        caption type status subject { text }
        value { asStated value lower currency basis vagueTerm } term { asStated min max }
        parties { edges { role } nodes { caption } }
        fields { name values { claims { realisation quote passage { exact } citations { role passage { exact } }
          chainEnds chain { sourceKind described source { caption } cue { exact } toNext } } } } } } } }`,
      { text },
    )) as {
      search: readonly { record: { fields: readonly { name: string; values: readonly object[] }[] } }[];
    };
    return search[0]?.record;
  };

  it('every field of the gas deal is cited, its amount and its term by their own words', async () => {
    const deal = await published(gasDeal);
    expect(deal).toMatchObject({
      caption: gasDeal,
      type: 'ENERGY_SUPPLY',
      status: 'AGREED',
      subject: { text: 'natural gas' },
      value: { asStated: '$400 billion', value: '400000000000', currency: 'USD', basis: 'TOTAL' },
      term: { asStated: 'a 30-year deal', min: 'P30Y', max: 'P30Y' },
      parties: { nodes: [{ caption: 'Russia' }, { caption: 'China' }] },
    });
    const values = deal?.fields.flatMap((field) => field.values) ?? [];
    expect(values).toHaveLength(7);
    for (const value of values) expect(value).toHaveProperty('claims.0.citations.0.role', 'CONTENT');
    const cited = deal?.fields.find(({ name }) => name === 'value')?.values[0];
    expect(cited).toMatchObject({
      claims: [{ citations: [{ role: 'CONTENT' }, { role: 'AMOUNT', passage: { exact: '$400 billion' } }] }],
    });
  });

  it('and the purchase stands with its four-link chain', async () => {
    const deal = await published(purchase);
    expect(deal).toMatchObject({
      type: 'PROCUREMENT',
      status: 'PLEDGED',
      subject: { text: 'electronic components' },
      value: { asStated: 'several billion dollars', lower: '2000000000', basis: 'TOTAL' },
    });
    const held = deal?.fields.find(({ name }) => name === 'value')?.values[0];
    expect(held).toMatchObject({
      claims: [
        {
          realisation: 'PLANNED',
          quote: 'DIRECT',
          chainEnds: 'ANONYMOUS_ORIGIN',
          citations: [{ role: 'CONTENT' }, { role: 'AMOUNT', passage: { exact: 'several billion dollars' } }],
          chain: [
            { sourceKind: 'AUTHOR_VOICE', toNext: 'CITES_REPORT' },
            { source: { caption: 'RIA Novosti' }, cue: { exact: 'According to RIA Novosti report' } },
            { source: { caption: 'Izvestia' }, toNext: 'UNKNOWN' },
            {
              sourceKind: 'ANONYMOUS_PERSON',
              described: 'close to Roscosmos, Russia’s Federal Space Agency',
            },
          ],
        },
      ],
    });
  });

  it('no page complained on the way', () => {
    expect(editor.complaints).toEqual([]);
  });
});
