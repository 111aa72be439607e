import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptanceArticle, isAbsent } from './acceptance-article.ts';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { accept } from './disputed.ts';
import { give } from './give.ts';
import { tabTo } from './keys.ts';
import { account } from './office.ts';

const absent = isAbsent('the journey by whose word a record is told');

const plan =
  'Russian aerospace and military-industrial enterprises will purchase electronic components worth several billion dollars from China.';
const offer = 'Its institutions have already offered us a few dozen items';
const denial =
  'Currently, Russia’s extensive military and aerospace industries do not source their components in China.';
const sourcing = 'Russia’s military and aerospace industries source their components in China';

describe.skipIf(absent)('a record, as chosen sources tell it', () => {
  let browser: Browser;
  let editor: Visitor;
  const ids = { deal: '', russia: '', paper: '', agency: '', magazine: '' };

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    const reviewer = await visit(browser);
    await enter(editor, await account('EDITOR', 'Inna'));
    await enter(reviewer, await account('REVIEWER', 'Igor'));
    const make = async (kind: string, label: string): Promise<string> =>
      (await give(editor, 'createRecord', { kind, label })).id;
    ids.deal = await make('DEAL', 'Components for space');
    ids.russia = await make('STATE', 'Buyer of components');
    ids.paper = await make('ORGANISATION', 'Izvestia of the plan');
    ids.agency = await make('ORGANISATION', 'Novosti of the plan');
    ids.magazine = await make('ORGANISATION', 'Diplomat of the plan');
    const behind = [
      { sourceKind: 'PUBLICATION', source: ids.agency },
      { sourceKind: 'PUBLICATION', source: ids.paper },
      { sourceKind: 'ANONYMOUS_PERSON', described: 'close to Roscosmos, Russia’s Federal Space Agency' },
    ];
    const planned = {
      subject: ids.deal,
      exact: plan,
      realisation: 'PLANNED',
      behind,
      ends: 'ANONYMOUS_ORIGIN',
    };
    await accept(editor, reviewer, {
      headline: 'Following Sanctions, Russia Turns to China',
      // With a line of its own: other journeys bring the same text.
      text: `${acceptanceArticle()}\nSo it was read of whose word it is.\n`,
      outlet: ids.magazine,
      claims: [
        { ...planned, field: 'value', value: { asStated: 'several billion dollars' } },
        { ...planned, field: 'status', value: { choice: 'PLEDGED' } },
        {
          ...planned,
          field: 'statements',
          value: { asStated: 'CASIC’s institutions have offered a few dozen items' },
          exact: offer,
          realisation: 'ACTUAL',
        },
        {
          subject: ids.russia,
          field: 'statements',
          value: { asStated: sourcing },
          exact: denial,
          polarity: 'NEGATIVE',
          realisation: 'ONGOING',
        },
      ],
    });
  });
  afterAll(async () => browser?.close());

  const banner = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
  const address = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name);
  const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const nothing = (page: Page) => page.getByText('They say nothing of this record');
  const addSource = async (page: Page, typed: string, name: string) => {
    await tabTo(page, /^Add a source$/u);
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: new RegExp(name, 'u') }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };

  it('is chosen by keys: the plan as Izvestia passes it on from somebody it does not name', async () => {
    const { page, go, complaints } = editor;
    await go(`/r/${ids.deal}`);
    await region(page, 'Value').waitFor();
    await tabTo(page, /^By whose word$/u);
    await page.keyboard.press('Enter');
    await addSource(page, 'Izvestia of the', 'Izvestia of the plan');
    await banner(page, /As .?Izvestia of the plan.? say it or pass it on/u).waitFor();
    expect(address(page, 'source')).toEqual([ids.paper]);
    await region(page, 'Value').getByText('several billion dollars').first().waitFor();
    await region(page, 'What differs from what all say now')
      .getByText('What they say is what is held', { exact: false })
      .waitFor();
    expect(await page.getByRole('link', { name: 'Merge', exact: false }).count()).toBe(0);
    expect(await wrong(page)).toEqual([]);

    await tabTo(page, /^Where they stand$/u);
    await page.keyboard.press('ArrowDown');
    await banner(page, /pass it on from others/u).waitFor();
    await region(page, 'Value').getByText('several billion dollars').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await banner(page, /say it themselves/u).waitFor();
    await nothing(page).waitFor();
    expect(address(page, 'position')).toEqual(['ORIGIN']);
    await page.keyboard.press('Home');
    await nothing(page).waitFor({ state: 'detached' });

    await tabTo(page, /^Leave out what comes from somebody who is not named$/u);
    await page.keyboard.press('Space');
    await nothing(page).waitFor();
    await banner(page, /Without what comes from somebody who is not named/u).waitFor();
    await page.keyboard.press('Space');
    await nothing(page).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('has what is so, planned or sure enough only, and the words behind it by the same word', async () => {
    const { page } = editor;
    await tabTo(page, /^Actual$/u);
    await page.keyboard.press('Space');
    await banner(page, /Only what is .?actual/u).waitFor();
    await region(page, 'Statements').getByText('a few dozen items', { exact: false }).first().waitFor();
    await region(page, 'What differs from what all say now')
      .getByRole('list', { name: 'Held by what all say now, and not by their word' })
      .getByText('several billion dollars')
      .waitFor();
    expect(address(page, 'realisation')).toEqual(['ACTUAL']);
    await tabTo(page, /^Planned$/u);
    await page.keyboard.press('Space');
    await region(page, 'Value').getByText('several billion dollars').first().waitFor();
    await tabTo(page, /^At least as sure as$/u);
    await page.keyboard.press('ArrowDown');
    await banner(page, /at least .?certain/u).waitFor();
    await region(page, 'Value')
      .getByRole('button', { name: /^Show the words/u })
      .focus();
    await page.keyboard.press('Enter');
    await region(page, 'Value').locator('mark', { hasText: 'several billion dollars' }).waitFor();
    expect(await wrong(page)).toEqual([]);
  });

  it('is combined with the time, keeps it, and goes back to all sources alone', async () => {
    const { page } = editor;
    await page.getByText('Look back', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('As it was true on: day').fill('2014-09-01');
    await banner(page, /As it was true on 2014-09-01/u).waitFor();
    await banner(page, /As .?Izvestia of the plan/u).waitFor();
    await region(page, 'Value').getByText('Possibly so then').waitFor();
    await tabTo(page, /^Leave out Izvestia of the plan$/u);
    await page.keyboard.press('Enter');
    await banner(page, /As .?Izvestia of the plan/u).waitFor({ state: 'detached' });
    expect(address(page, 'source')).toEqual([]);
    // The keyboard is where another one is added.
    await addSource(page, 'Novosti of the', 'Novosti of the plan');
    await banner(page, /As .?Novosti of the plan/u).waitFor();
    await tabTo(page, /^Back to all sources$/u);
    await page.keyboard.press('Enter');
    await banner(page, /Novosti/u).waitFor({ state: 'detached' });
    expect([address(page, 'source'), address(page, 'validAt')]).toEqual([[], ['2014-09-01']]);
    await page.goBack();
    await banner(page, /As .?Novosti of the plan/u).waitFor();
  });

  it('is shared by its address: the denial in the article’s own voice, which is no plan of its', async () => {
    const { page, go, complaints } = await visit(browser);
    await go(`/r/${ids.russia}?source=${ids.magazine}&position=ORIGIN`);
    await banner(page, /As .?Diplomat of the plan.? say it themselves/u).waitFor();
    const said = region(page, 'Said, but not held');
    await said.locator('mark', { hasText: 'do not source their components in China' }).waitFor();
    await said.getByText('Denied').first().waitFor();
    expect(await region(page, 'Statements').count()).toBe(0);
    expect(await wrong(page)).toEqual([]);
    await go(`/r/${ids.russia}?source=${ids.paper}`);
    await nothing(page).waitFor();
    await go(`/r/${ids.deal}?source=${ids.magazine}&position=ORIGIN`);
    await nothing(page).waitFor();
    await go(`/r/${ids.deal}?source=${ids.paper}&position=RELAY&knownAt=2001-01-01`);
    await nothing(page).waitFor();
    expect(complaints).toEqual([]);
  });
});
