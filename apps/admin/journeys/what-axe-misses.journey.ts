import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, tooWide } from './browser.ts';
import { clipped, draggedOnly, focusStops, smallTargets } from './what-axe-misses.ts';

describe('what looks for what axe misses', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => browser?.close());

  type Seeing = typeof focusStops;
  const seenBy =
    (see: Seeing) =>
    async (body: string, style = ''): Promise<readonly string[]> => {
      const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
      await page.setContent(
        `<style>body { background: white } ${style}</style><main id="main">${body}</main>`,
      );
      const found = await see(page);
      await page.close();
      return found;
    };
  const stops = seenBy(focusStops);
  const buttons = '<button>One</button> <button>Two</button>';
  const ring = ':focus-visible { outline: 2px solid navy; outline-offset: 2px }';

  it('finds nothing where the focus goes from part to part in a ring', async () => {
    expect(await stops(buttons, ring)).toEqual([]);
    expect(await stops('<p><input type="checkbox" id="a"><label for="a">A</label></p>', ring)).toEqual([]);
    expect(await stops(buttons, ':focus-visible { outline: none; box-shadow: 0 0 0 3px navy }')).toEqual([]);
  });

  it('finds a focus that nobody can see', async () => {
    const unseen = ['One: its focus is not drawn', 'Two: its focus is not drawn'];
    expect(await stops(buttons, 'button:focus { outline: none }')).toEqual(unseen);
    expect(await stops(buttons, ':focus-visible { outline: 2px solid transparent }')).toEqual(unseen);
    expect(await stops(buttons, ':focus-visible { outline: 2px solid #eee }')).toEqual(unseen);
  });

  it('takes no ring for one that is there without the focus as well', async () => {
    const unseen = ['One: its focus is not drawn', 'Two: its focus is not drawn'];
    const rest = 'button { outline: none }';
    expect(await stops(buttons, 'button { outline: 2px solid navy !important }')).toEqual(unseen);
    expect(await stops(buttons, `${rest} button { box-shadow: 0 1px 3px black }`)).toEqual(unseen);
    expect(await stops(buttons, `${rest} main { box-shadow: 0 0 0 2px navy }`)).toEqual(unseen);
  });

  it('finds a ring that does not stand out from what is behind it, in the dark too', async () => {
    const dark = 'body { background: #111 } main { background: #112 }';
    expect(await stops(buttons, `${dark} ${ring}`)).toHaveLength(2);
    expect(await stops(buttons, `${dark} :focus-visible { outline: 2px solid #99f }`)).toEqual([]);
  });

  it('finds a focus that is covered, or out of sight', async () => {
    const bar = '<div style="position: fixed; inset: 0 0 auto; height: 60px; background: white"></div>';
    expect(await stops(`<button>Under</button>${bar}`, ring)).toEqual(['Under: its focus is covered']);
    const away = '<button style="position: fixed; left: -500px">Away</button>';
    expect(await stops(away, ring)).toEqual(['Away: its focus is out of sight']);
  });

  it('finds a focus that leaps, and what no key comes to', async () => {
    const leaping = '<button tabindex="2">Second</button> <button tabindex="1">First</button>';
    expect(await stops(leaping, ring)).not.toEqual([]);
    const trap = `<button onkeydown="event.preventDefault()">Trap</button> <button>After</button>`;
    expect((await stops(trap, ring)).join()).toMatch(/no Tab comes to <button.*After/u);
  });

  it('finds targets that are small and crowded, and leaves those that have room or stand in a sentence', async () => {
    const small = seenBy(smallTargets);
    const style = 'button { width: 16px; height: 16px; padding: 0; border: 0; margin: 0 }';
    expect(await small('<button>a</button><button>b</button>', style)).toHaveLength(2);
    const apart = '<button style="margin-right: 40px">a</button><button>b</button>';
    expect(await small(apart, style)).toEqual([]);
    const over = '<div role="dialog" style="position: absolute; inset: 0; padding: 4px">';
    expect(await small(`<button>a</button>${over}<button>b</button></div>`, style)).toEqual([]);
    expect(await small(`${over}<button>b</button><button>c</button></div>`, style)).toHaveLength(2);
    // A question leaves nothing else to press, wherever it stands; what it opens itself may be pressed.
    const asks = '<div role="dialog" aria-modal="true" style="position: absolute; top: 200px; padding: 4px">';
    const behind = '<button>a</button><button>b</button>';
    expect(await small(`${behind}${asks}<button>c</button></div>`, style)).toEqual([]);
    const list = `<div role="listbox" style="position: absolute; top: 300px">${behind}</div>`;
    expect(await small(`${behind}${asks}<button>c</button></div>${list}`, style)).toHaveLength(2);
    const sentence = '<p>Read <a href="/a">this</a>, <a href="/b">that</a> and more.</p>';
    expect(await small(sentence, 'p { font-size: 10px; line-height: 1 }')).toEqual([]);
  });

  it('finds what is only done by dragging, and no slider whose field says the same', async () => {
    const dragged = seenBy(draggedOnly);
    const slider = '<input type="range" aria-label="Day">';
    expect(await dragged('<div draggable="true">Card</div>')).toHaveLength(1);
    expect(await dragged(slider)).toHaveLength(1);
    expect(await dragged(`<fieldset>${slider}<input type="range"></fieldset>`)).toHaveLength(2);
    expect(await dragged(`<fieldset>${slider}<input aria-label="Day, in figures"></fieldset>`)).toEqual([]);
  });

  it('names what makes a page too wide, wherever it is scrolled to, and nothing that is cut off by what it stands in', async () => {
    const outside = seenBy(async (page) => {
      await page.evaluate(() => window.scrollTo(document.dir === 'rtl' ? -900 : 900, 0));
      return tooWide(page);
    });
    const wide = '<div style="width: 900px; overflow: hidden">Wide</div>';
    const cut = '<div style="overflow: hidden"><div style="width: 2000px">Cut</div></div>';
    for (const direction of ['ltr', 'rtl']) {
      const [found, ...others] = await outside(`${wide}${cut}<script>document.dir = '${direction}'</script>`);
      expect(others).toEqual([]);
      expect(found).toMatch(/^wider than its window by \d+ pixels: .*Wide/u);
      expect(found).not.toContain('<div style="width: 2000px">');
    }
  });

  it('finds words that are cut off once they are set wider', async () => {
    const cut = seenBy(clipped);
    const words = '<div style="width: 60px; overflow: hidden; white-space: nowrap">Retractions</div>';
    expect((await cut(words)).join()).toContain('cut off');
    expect(await cut('<div>Retractions</div>')).toEqual([]);
  });
});
