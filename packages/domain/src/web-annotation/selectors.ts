import { z } from 'zod';
import type { IndexedText } from '../code-points.ts';
import { anchor, passageAt, passageProblem, type Range } from '../passage.ts';
import type { QuotedRange } from '../quoted-range.ts';

/**
 * A passage as two selectors that agree: what it says and what stands around it, and where it stands. Both count
 * Unicode code points, as the recommendation has it.
 */
export const selectorsOf = (text: IndexedText, range: Range) => {
  const { start, end, exact, prefix, suffix } = passageAt(text, range);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ] as const;
};

const quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1).max(10_000),
  prefix: z.string().max(1_000).default(''),
  suffix: z.string().max(1_000).default(''),
});
const position = z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int() });
const selector = z.discriminatedUnion('type', [quote, position]);

/** One selector, or several of one passage; what the passage says is always among them. */
export const selectors = z
  .union([selector.transform((one) => [one]), z.array(selector).min(1).max(4)])
  .refine(
    (all) => all.some(({ type }) => type === 'TextQuoteSelector'),
    'A passage says what its words are.',
  );
export type Selectors = z.infer<typeof selectors>;

export type Placed =
  | { readonly ok: true; readonly range: QuotedRange }
  | { readonly ok: false; readonly exact: string; readonly reason: 'NOT_FOUND' | 'AMBIGUOUS' };

/** Where selectors lead in a text: to the place they name where the words stand there, else to the only one that fits. */
export const place = (text: IndexedText, given: Selectors): Placed => {
  const said = given.find((each) => each.type === 'TextQuoteSelector');
  if (!said) return { ok: false, exact: '', reason: 'NOT_FOUND' };
  const { exact } = said;
  const named = given.find((each) => each.type === 'TextPositionSelector');
  if (named && passageProblem(text, { ...named, exact }) === null)
    return { ok: true, range: { start: named.start, end: named.end, exact } };
  const found = anchor(text, said);
  return found.ok
    ? { ok: true, range: { ...found.range, exact } }
    : { ok: false, exact, reason: found.reason };
};
