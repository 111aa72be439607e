import type { Page } from 'playwright-core';

/** What a stop of the focus is, and what is wrong with it. */
type Stop = { readonly name: string; readonly mark: string; readonly wrong: readonly string[] };

const mostStops = 400;

/**
 * Walks a page by Tab. Names what cannot be reached, what takes the focus before what stands above it in the page's
 * order, and each stop whose focus is not drawn, or drawn where it is not seen (WCAG 2.4.3, 2.4.7, 2.4.11, 2.1.2). Of
 * what is open over a page and holds the focus, named by a selector, it walks the inside and names what is outside.
 */
export const focusStops = async (page: Page, within = 'body'): Promise<readonly string[]> => {
  await noteRings(page);
  const all = await page.evaluate((inside) => {
    window.scrollTo(0, 0);
    const stops = [
      ...(document
        .querySelector(inside)
        ?.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]') ??
        []),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    // Of the radios of one group, one is a stop.
    const groups = new Set<string>();
    const own = stops.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      if (groups.has(element.name)) return false;
      groups.add(element.name);
      return true;
    });
    for (const [at, element] of own.entries()) element.setAttribute('data-stop', String(at));
    own[0]?.focus(); // a page may have given the focus to its own part
    return own.length;
  }, within);
  const found: string[] = [];
  const reached = new Set<string>();
  let last = -1;
  for (let press = 0; press < Math.min(all, mostStops) + 5; press += 1) {
    if (press > 0) await page.keyboard.press('Tab');
    const stop = await here(page, within);
    if (stop === null || reached.has(stop.mark)) break; // out of the page, or round it
    found.push(...stop.wrong.map((wrong) => `${stop.name}: ${wrong}`));
    const at = Number(stop.mark);
    if (at < 0) continue; // it came since the walk began
    reached.add(stop.mark);
    if (at < last) found.push(`${stop.name}: takes the focus after what stands below it`);
    last = at;
  }
  if (all <= mostStops && reached.size < all) {
    const names = await page.evaluate(
      (marks) =>
        [...document.querySelectorAll('[data-stop]')]
          .filter((element) => !marks.includes(element.getAttribute('data-stop') ?? ''))
          .map((element) => element.outerHTML.slice(0, 120)),
      [...reached],
    );
    // A radio group's stop is whichever is chosen.
    const missed = names.filter((name) => !name.includes('type="radio"'));
    found.push(...missed.map((name) => `no Tab comes to ${name}`));
  }
  return found;
};

const here = async (page: Page, within: string): Promise<Stop | null> =>
  page.evaluate((root) => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const wrong: string[] = [];
    if (!element.closest(root)) wrong.push(`it has the focus outside of ${root}`);
    const { partsOf, ringOf } = (globalThis as unknown as { focusLooks: FocusLooks }).focusLooks; // put there by the walk
    const atRest = (globalThis as unknown as { ringsAtRest: WeakMap<Element, string> }).ringsAtRest;
    const around = partsOf(element);
    // Drawn at rest too, or in no colour that stands out: nobody sees by it where the focus is.
    const isDrawn = around.some((one) => {
      const { ring, contrast } = ringOf(one);
      return ring !== '' && ring !== atRest.get(one) && contrast >= 3;
    });
    if (!isDrawn) wrong.push('its focus is not drawn');
    const inside =
      box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    if (!inside) wrong.push('its focus is out of sight');
    // Covered whole: no corner nor the middle of it can be seen.
    const places = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    const seen = places.some(([x, y]) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return top !== null && (element.contains(top) || top.contains(element) || around.includes(top));
    });
    if (inside && !seen) wrong.push('its focus is covered');
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60);
    return {
      name: name || element.outerHTML.slice(0, 100),
      mark: element.getAttribute('data-stop') ?? '-1',
      wrong,
    };
  }, within);

type FocusLooks = {
  /** A control, and what may be drawn for it: a checkbox by its neighbour, a field by what stands around it. */
  readonly partsOf: (element: Element) => readonly Element[];
  /** The ring that is drawn about a part, empty for none, and how much it stands out from what is behind it (WCAG). */
  readonly ringOf: (part: Element) => { readonly ring: string; readonly contrast: number };
};

/** Puts into the page what tells how a focus is drawn, and notes how everything is drawn while nothing has it. */
const noteRings = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const paint = canvas.getContext('2d', { willReadFrequently: true });
    if (!paint) throw new Error('The browser draws nothing.');
    // Whatever way a colour is written in: as it is painted over another.
    const painted = (over: readonly string[]): readonly number[] => {
      paint.fillStyle = 'white';
      paint.fillRect(0, 0, 1, 1);
      for (const colour of over) {
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
      }
      return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (rgb: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = rgb.map((byte) => {
        const part = byte / 255;
        return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrastOf = (colour: string, behind: readonly string[]): number => {
      const [one, other] = [luminance(painted([...behind, colour])), luminance(painted(behind))];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const backgrounds = (from: Element | null): readonly string[] => {
      const found: string[] = [];
      for (let each = from; each; each = each.parentElement)
        found.push(getComputedStyle(each).backgroundColor);
      return found.toReversed();
    };
    const partsOf = (element: Element) =>
      [
        element,
        element.parentElement,
        element instanceof HTMLInputElement ? element.nextElementSibling : null,
      ].filter((one) => one !== null);
    const ringOf = (part: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } = getComputedStyle(part);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      if (!hasOutline && boxShadow === 'none') return { ring: '', contrast: 1 };
      // An outline that is drawn inwards stands on the part itself.
      const behind = backgrounds(Number.parseFloat(outlineOffset) < 0 ? part : part.parentElement);
      const colour = hasOutline ? outlineColor : (/^\w+\([^)]*\)/u.exec(boxShadow)?.[0] ?? 'transparent');
      const ring = hasOutline ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : boxShadow;
      return { ring, contrast: contrastOf(colour, behind) };
    };
    (document.activeElement as HTMLElement | null)?.blur();
    const atRest = new WeakMap<Element, string>();
    for (const element of document.querySelectorAll('*')) atRest.set(element, ringOf(element).ring);
    Object.assign(globalThis, { focusLooks: { partsOf, ringOf }, ringsAtRest: atRest });
  });

/**
 * Targets smaller than 24 by 24 CSS pixels that another target crowds: a circle of 24 pixels about the one's middle
 * meets the other's. Links within a sentence are free, as the words decide their height (WCAG 2.5.8).
 */
export const smallTargets = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const least = 24;
    const isInSentence = (element: Element) => {
      const parent = element.parentElement;
      return (
        getComputedStyle(element).display === 'inline' &&
        [...(parent?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
        )
      );
    };
    const opened = [
      ...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"], [data-position]'),
    ]
      .filter((popup) => popup.checkVisibility({ visibilityProperty: true }))
      .map((popup) => ({ popup, box: popup.getBoundingClientRect() }));
    const targets = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role="option"], [role="menuitem"]',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !isInSentence(element))
      .map((element) => {
        // What a label names is pressed by the label too.
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
        const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
        const left = Math.min(...boxes.map((box) => box.left));
        const top = Math.min(...boxes.map((box) => box.top));
        const width = Math.max(...boxes.map((box) => box.right)) - left;
        const height = Math.max(...boxes.map((box) => box.bottom)) - top;
        return { element, width, height, x: left + width / 2, y: top + height / 2 };
      })
      .filter(({ width, height }) => width > 1 && height > 1)
      // A question leaves nothing else to press but what is open over it; whatever is open covers what stands there, and
      // shows of its own only what is not scrolled away.
      .filter(({ element, x, y }) =>
        opened.every(({ popup, box }) => {
          const isThere = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
          if (popup.contains(element)) return isThere;
          return popup.ariaModal === 'true' ? opened.some((one) => one.popup.contains(element)) : !isThere;
        }),
      );
    const small = targets.filter(({ width, height }) => width < least - 0.5 || height < least - 0.5);
    const crowded = small.filter((one) =>
      targets.some((other) => {
        if (other.element === one.element || other.element.contains(one.element)) return false;
        const isSmall = small.includes(other);
        if (isSmall) return Math.hypot(one.x - other.x, one.y - other.y) < least - 0.5;
        const dx = Math.max(Math.abs(one.x - other.x) - other.width / 2, 0);
        const dy = Math.max(Math.abs(one.y - other.y) - other.height / 2, 0);
        return Math.hypot(dx, dy) < least / 2 - 0.5;
      }),
    );
    return crowded.map(
      ({ element, width, height }) =>
        `a target of ${Math.round(width)} by ${Math.round(height)} without room: “${element.textContent?.slice(0, 40)}” in ${element.parentElement?.outerHTML.slice(0, 200)}`,
    );
  });

/**
 * What is only done by dragging (WCAG 2.5.7): whatever the browser lets be dragged about, and sliders, unless the group
 * that each stands in has a field that says the same.
 */
export const draggedOnly = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[draggable="true"], input[type="range"], [role="slider"]')]
      .filter((element) => {
        const group = element.closest('fieldset, [role="group"]');
        const field = 'input:not([type="range"]):enabled, select:enabled';
        return element.matches('[draggable="true"]') || !group?.querySelector(field);
      })
      .map((element) => `is dragged: ${element.outerHTML.slice(0, 120)}`),
  );

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Words that are cut off once lines, words and letters stand as far apart as a reader may set them (WCAG 1.4.12). */
export const clipped = async (page: Page): Promise<readonly string[]> => {
  const style = await page.addStyleTag({ content: spacing });
  const found = await page.evaluate(() => {
    const hides = (element: Element) => /hidden|clip/u.test(getComputedStyle(element).overflow);
    return [...document.querySelectorAll<HTMLElement>('#main *, nav *, header *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && hides(element))
      .filter(({ textContent }) => (textContent ?? '').trim() !== '')
      .filter(({ clientWidth, clientHeight }) => clientWidth > 1 && clientHeight > 1) // what only screen readers get
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`);
  });
  await style.evaluate((element) => (element as Element).remove());
  return found;
};
