import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { office } from './office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => browser?.close());

describe('the explorer at the endpoint', () => {
  it('runs the query that it opens on, shows the answer, and asks nobody else for anything', async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } }); // its policy holds here
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${office().api}/graphql`);
    await page.getByText('Deals, each with the words').first().waitFor();
    await page.getByRole('tab').nth(2).waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('totalCount').nth(1).waitFor();
    await page.getByText('"certainty"').first().waitFor();
    const outside = asked.filter((url) => !/^(?:data|blob):/u.test(url) && !url.startsWith(office().api));
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
