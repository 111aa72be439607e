import { codePoints, type Range } from '@chancery/domain';

export type ExclusionReason = 'CREDIT' | 'ADVERT';

/** A range that is not the article's own words. `why` is a sentence for the editor. */
export type Exclusion = Range & { readonly reason: ExclusionReason; readonly why: string };

type Rule = { readonly reason: ExclusionReason; readonly why: string; readonly pattern: RegExp };

const longestLine = 240;

// Each rule looks at one whole line: in running prose the same words are part of a longer one.
const rules: readonly Rule[] = [
  {
    reason: 'CREDIT',
    why: 'A line that credits a picture.',
    pattern: /^\s*(?:(?:image|photo|picture|video|illustration)\s+)?(?:credits?|courtesy)\s*:/i,
  },
  {
    reason: 'CREDIT',
    why: 'A line that credits a picture.',
    pattern: /^\s*(?:photo(?:graph)?s?|image|picture|illustration)\s*(?:by\b|:)/i,
  },
  { reason: 'CREDIT', why: 'A copyright line.', pattern: /^\s*(?:©|\(c\)|copyright\b)/i },
  {
    reason: 'ADVERT',
    why: 'A line that asks to subscribe.',
    pattern:
      /\b(?:click|tap|sign up|subscribe)\b.*\b(?:here|now|today|newsletters?|full access|inbox|a month)\b/i,
  },
  {
    reason: 'ADVERT',
    why: 'A line that leads to another page.',
    pattern: /^\s*(?:read more|see also|related(?: articles?)?|advertisement)\s*(?::|$)/i,
  },
];

/** Finds lines that are credits or adverts, never the line end with them. Proposals: an editor may change them. */
export const detectExcluded = (text: string): readonly Exclusion[] => {
  const found: Exclusion[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const { length } = codePoints(line);
    const rule = length <= longestLine ? rules.find(({ pattern }) => pattern.test(line)) : undefined;
    if (rule) found.push({ start, end: start + length, reason: rule.reason, why: rule.why });
    start += length + 1;
  }
  return found;
};
