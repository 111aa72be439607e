import { codePoints, type Range } from '@chancery/domain';

export type ExclusionReason = 'CREDIT' | 'ADVERT';

/** A range that is not the article's own words. `why` is a sentence for the editor. */
export type Exclusion = Range & { readonly reason: ExclusionReason; readonly why: string };

type Rule = {
  readonly reason: ExclusionReason;
  readonly why: string;
  readonly pattern: RegExp;
  /** Whether what follows names somebody, and says nothing else: what says something is the article's. */
  readonly named?: true;
};

const longestLine = 240;

// Each rule looks at one whole line: in running prose the same words are part of a longer one.
const rules: readonly Rule[] = [
  {
    reason: 'CREDIT',
    why: 'A line that credits a picture.',
    pattern: /^\s*(?:(?:image|photo|picture|video|illustration)\s+)?(?:credits?|courtesy)\s*:/i,
    named: true,
  },
  {
    reason: 'CREDIT',
    why: 'A line that credits a picture.',
    pattern: /^\s*(?:photo(?:graph)?s?|image|picture|illustration)\s*(?:by\b|:)/i,
    named: true,
  },
  {
    reason: 'CREDIT',
    why: 'A copyright line.',
    pattern: /^\s*(?:©|(?:copyright\s*)?\(c\)\s*(?:copyright\s*)?\d{4}|copyright\s*(?:©|:|\d{4}))/i,
  },
  { reason: 'CREDIT', why: 'A copyright line.', pattern: /^\s*(?:\(c\)|copyright)(?=\s)/i, named: true },
  {
    reason: 'ADVERT',
    why: 'A line that asks to subscribe.',
    // Only what is asked of whoever reads: "he told investors to subscribe today" is told of others.
    pattern:
      /(?:^\s*|[.!?:,;–—]\s+|\bplease\s+|\bto subscribe,? )(?:click|tap|sign up|subscribe)\b(?: (?:here|now|today)\b(?!,)|.*\b(?:here|newsletters?|full access|inbox|a month|our|your)\b)/i,
  },
  {
    reason: 'ADVERT',
    why: 'A line that leads to another page.',
    pattern: /^\s*(?:read more|see also|related(?: articles?)?|advertisement)\s*(?::|$)/i,
  },
];

const beside =
  /^(?:of|the|via|by|and|for|from|on|at|in|an?|file|photos?|images?|handout|pool|supplied|provided|courtesy|author|authors|screenshot|archives?|press|service|office|staff|user|under|licen[cs]e|public|domain|creative|commons|all|rights|reserved)$/u;
const isOfName = (word: string): boolean =>
  beside.test(word) || !/^\p{Script=Latin}/u.test(word) || /^\p{Lu}|[./@_]\p{L}/u.test(word);
const agency = /(?:[(/]\s*|\bvia )\p{Lu}[\p{L} .]{1,30}\)?\.?$/u;

const namesSomebody = (words: string): boolean => {
  const all = words
    .split(/[\s,;|]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}@]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
  return all.length > 0 && !/[$€£¥]|\d\p{L}/u.test(words) && (all.every(isOfName) || agency.test(words));
};

const isFitting = ({ pattern, named }: Rule, line: string): boolean => {
  const found = pattern.exec(line);
  return found !== null && (!named || namesSomebody(line.slice(found.index + found[0].length).trim()));
};

/** Finds lines that are credits or adverts, never the line end with them. Proposals: an editor may change them. */
export const detectExcluded = (text: string): readonly Exclusion[] => {
  const found: Exclusion[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const { length } = codePoints(line);
    const rule = length <= longestLine ? rules.find((each) => isFitting(each, line)) : undefined;
    if (rule) found.push({ start, end: start + length, reason: rule.reason, why: rule.why });
    start += length + 1;
  }
  return found;
};
