import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import { lettersWork } from '../../lib/letters.ts';

const typedInto = '[contenteditable], input, textarea, select';
const within = (element: Element, what: string): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(`[data-${what}]`),
];

/** The value and the field in which the focus is; the first ones where it is in none. */
function here(list: HTMLElement) {
  const focused = document.activeElement;
  const fields = within(list, 'field');
  const at = Math.max(
    fields.findIndex((field) => field.contains(focused)),
    0,
  );
  const field = fields[at];
  const values = field ? within(field, 'value') : [];
  const nth = Math.max(
    values.findIndex((value) => value.contains(focused)),
    0,
  );
  return { fields, at, values, nth };
}

/** Gives the focus to the first value of a field; of the last one where there are fewer. */
export function focusField(list: HTMLElement | null, at: number): void {
  const fields = list ? within(list, 'field') : [];
  const field = fields[Math.max(0, Math.min(at, fields.length - 1))];
  const value = field && within(field, 'value')[0];
  field?.scrollIntoView({ block: 'nearest' });
  value?.focus({ preventScroll: true });
}

type Step = { readonly fields: number; readonly values: number };

const onward: Step = { fields: 0, values: 1 };
const backward: Step = { fields: 0, values: -1 };
const next: Step = { fields: 1, values: 0 };
const previous: Step = { fields: -1, values: 0 };

/** How far keys go among fields or among values; which way sideways is, the page's direction says. */
function stepsIn(list: HTMLElement): ReadonlyMap<string, Step> {
  const isMirrored = getComputedStyle(list).direction === 'rtl';
  return new Map([
    ['ArrowRight', isMirrored ? backward : onward],
    ['ArrowLeft', isMirrored ? onward : backward],
    ['ArrowDown', next],
    ['ArrowUp', previous],
    ...(lettersWork()
      ? ([
          ['j', next],
          ['k', previous],
        ] as const)
      : []),
  ]);
}

type Letters = Readonly<Record<string, (value: { readonly field: string; readonly entry: string }) => void>>;

/**
 * The way through fields and their values by keys: J, K and the arrows up and down between fields, the arrows sideways
 * between values, and letters that do something with the value that has the focus.
 */
export function usePlaces(list: RefObject<HTMLElement | null>, letters: Letters) {
  const opened = useRef(false);
  const open = useLatest(() => {
    if (!opened.current && document.activeElement === document.body) focusField(list.current, 0);
    opened.current = true;
  });
  useEffect(open, [open]);

  return (event: KeyboardEvent<HTMLElement>) => {
    const { current } = list;
    if (!current || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.matches(typedInto)) return;
    const pressed = event.key.length === 1 ? keyPressed(event).toLowerCase() : event.key;
    const step = stepsIn(current).get(pressed);
    const place = here(current);
    const value = place.values[place.nth];
    if (step) {
      event.preventDefault();
      if (step.fields !== 0) focusField(current, place.at + step.fields);
      else place.values[place.nth + step.values]?.focus();
      return;
    }
    const act = lettersWork() ? letters[pressed] : undefined;
    const [field, entry] = [place.fields[place.at]?.dataset['field'], value?.dataset['value']];
    if (!act || event.repeat || field === undefined || entry === undefined) return;
    event.preventDefault();
    act({ field, entry });
  };
}
