import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, visit } from './browser.ts';
import { office } from './office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => browser?.close());

describe('the documents of the admin', () => {
  it('are asked for by hash, and none of their text is in what the browser is given', async () => {
    const visitor = await visit(browser);
    const asked: string[] = [];
    const scripts: Promise<string>[] = [];
    visitor.page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.postData() ?? '');
    });
    visitor.page.on('response', (response) => {
      if (response.url().includes('.js')) scripts.push(response.text().catch(() => ''));
    });
    await enter(visitor, { email: office().ownerEmail, password: office().ownerPassword, name: 'Owner' });
    await visitor.go('/k/states');
    await visitor.page.getByRole('link', { name: 'Afghanistan' }).first().waitFor();
    expect(asked.length).toBeGreaterThan(2);
    for (const body of asked) {
      expect(Object.keys(JSON.parse(body)).sort()).toEqual(['documentId', 'variables']);
      expect(body).toMatch(/"documentId":"sha256:[0-9a-f]{64}"/u);
    }
    const all = (await Promise.all(scripts)).join('\n');
    expect(all).toContain('sha256:');
    expect(all).not.toMatch(/\b(?:query|mutation|fragment) \w+ ?(?:\(|\{|on )/u);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});
