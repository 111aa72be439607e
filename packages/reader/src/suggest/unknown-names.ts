import type { Range } from '@chancery/domain';
import { datelinesOf } from './datelines.ts';
import { type Guessed, guessedAll } from './guesses.ts';
import { byStart, firstFrom, makePlaces, type Places } from './places.ts';
import { habitsOf, isHeading, type Run, runsOf } from './runs.ts';
import type { Suggester } from './suggester.ts';
import type { NameGuess, Proposal } from './suggestion.ts';
import { type Titled, withoutTitle } from './titled.ts';
import type { Token, Tokens } from './tokens.ts';
import { type RuleReason, whyOf } from './why.ts';
import { bodies, places, regions, titles, trades } from './word-lists.ts';

const acronym = /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,}|[GP]\d{1,2})$/u;
// What is shortened to capitals, and names nobody.
const things =
  /^(?:AI|BMI|CEO|CFO|COVID|DNA|FAQ|FDI|GDP|GNP|GPS|HIV|ICBM|IPO|IT|LED|LNG|LPG|MP|MPs|NGOs?|OK|PC|PhD|PPE|PPP|Q&A|SMEs?|SUV|TV|UAVs?|VAT|VIP|WMD)$/u;

const wordsOf = ({ all }: Tokens, { from, to }: Run): readonly string[] =>
  all.slice(from, to).map(({ text }) => text);

const guessOf = (tokens: Tokens, { run, title, office, given }: Titled): NameGuess => {
  const words = wordsOf(tokens, run);
  const lower = words.map((word) => word.toLowerCase());
  if (title || office || given) return 'PERSON';
  const isBody = lower.some((word) => bodies.has(word)) || trades.has(lower.at(-1) ?? '');
  if (isBody || acronym.test(words[0] ?? '')) return 'ORGANISATION';
  if (lower.some((word) => places.has(word)) || regions.has(lower.at(-1) ?? '')) return 'PLACE';
  return 'UNKNOWN';
};

type Found = Titled & Guessed;

const reasonFor = ({ title, office, guess }: Pick<Found, 'title' | 'office' | 'guess'>): RuleReason => {
  if (office) return 'OFFICE';
  if (title) return 'AFTER_TITLE';
  return guess === 'ORGANISATION' ? 'LIKE_BODY' : 'LIKE_NAME';
};

// "Russian" and "Western" alone are no names of anybody.
const directions =
  /^(?:(?:Pan|Anti|Pro|Non|Neo)-?)?(?:West|East|North|South|Western|Eastern|Northern|Southern|European|African|Asian|Arab|Arabs|Islam|Islamic|Islamists?|Muslims?|Christians?|Jewish|Jews|Sunnis?|Shias?|Shi['’]ites?|Alawites?|Druze|Yazidis?|Hindus?|Buddhists?|Catholics?|Orthodox|Protestants?|Kurdish|Kurds?|Republican|Democratic|Communist|Soviet|Internet|God|English)$/u;

const isAdjective = (words: readonly string[], demonyms: ReadonlyMap<string, unknown>): boolean =>
  words.length === 1 &&
  words.every((word) => directions.test(word) || things.test(word) || demonyms.has(word));

// A run that begins with an adjective of a state goes on as a name only where more than one word follows.
const withoutAdjective = ({ all }: Tokens, run: Run, demonyms: ReadonlyMap<string, unknown>): Run => {
  const [first, second] = [all[run.from], all[run.from + 1]];
  const cut =
    first &&
    second &&
    run.to - run.from === 2 &&
    demonyms.has(first.text) &&
    !bodies.has(second.text.toLowerCase());
  return cut ? { ...run, from: run.from + 1, start: second.start } : run;
};

// "U.S. Secretary Kerry" names a state first.
const afterState = ({ all }: Tokens, run: Run, mentions: Places<Range>): Run => {
  const state = mentions.touching(run).find(({ start, end }) => start === run.start && end < run.end);
  const from = state ? firstFrom(all, state.end) : -1;
  const next = all[from];
  return next && from < run.to && titles.has(next.text.toLowerCase())
    ? { ...run, from, start: next.start }
    : run;
};

const papers = /^(?:resolutions?|directives?|decrees?|regulations?|protocols?|articles?|chapters?)$/iu;

// "UN Security Council Resolution 2254" is a paper of the Security Council.
const withoutPaper = ({ all }: Tokens, run: Run): Run | null => {
  const [last, before] = [all[run.to - 1], all[run.to - 2]];
  if (!papers.test(last?.text ?? '') || !/^\d/u.test(all[run.to]?.text ?? '')) return run;
  return before && run.to - run.from > 1 ? { ...run, to: run.to - 1, end: before.end } : null;
};

const isNamed = (token: Token | undefined): boolean =>
  token !== undefined && /\p{L}{2}|^[GP]\d/u.test(token.text);

const proposalOf = (text: string, found: Found): Proposal => {
  const { start, end, guess, title } = found;
  const band = title || guess === 'ORGANISATION' ? 'LIKELY' : 'POSSIBLE';
  const words = text.slice(start, end);
  return {
    ...{ type: 'NAME', start, end, guess },
    why: whyOf(reasonFor(found), { method: 'CAPITALS', band }, { words }),
  };
};

/** Names that no record has: runs of words in capitals that a sentence's beginning does not explain. */
export const unknownNames: Suggester = {
  name: 'unknown-names',
  *suggest({ tokens, text, known, isExcluded }, before) {
    const mentions = makePlaces<Range>(
      text.length,
      before.filter(({ type }) => type === 'MENTION'),
    );
    // "CHF" of "CHF 20m" is no name.
    const sums = makePlaces<Range>(
      text.length,
      before.filter(({ type }) => type === 'AMOUNT' || type === 'DATE'),
    );
    const datelines = makePlaces<Range>(text.length, datelinesOf(text));
    const { demonyms } = known;
    const habits = habitsOf(tokens, demonyms);
    const found: Found[] = [];
    const inProse = new Set<string>();
    const headings = (heading: boolean) =>
      tokens.sentences.filter((each) => isHeading(tokens, each) === heading);
    // Headings come last: there a name is what the prose has as a name.
    for (const sentence of [...headings(false), ...headings(true)]) {
      yield Math.max(1, sentence.to - sentence.from);
      const heading = isHeading(tokens, sentence);
      const runs: Titled[] = [];
      for (const whole of runsOf(tokens, sentence, habits)) {
        const run = withoutPaper(tokens, whole);
        if (run)
          runs.push(
            ...withoutTitle(tokens, withoutAdjective(tokens, afterState(tokens, run, mentions), demonyms)),
          );
      }
      for (const titled of runs) {
        const { run } = titled;
        if (isExcluded(run) || !sums.isFree(run) || !isNamed(tokens.all[run.from])) continue;
        const words = text.slice(run.start, run.end);
        if (heading && !inProse.has(words)) continue;
        inProse.add(words);
        const inner = mentions.touching(run);
        if (inner.some((mention) => mention.start <= run.start && mention.end >= run.end)) continue;
        if (isAdjective(wordsOf(tokens, run), demonyms)) continue;
        // What a known name leaves over, as in "Beijing-Moscow", is no name by itself.
        if (inner.length > 0 && !wordsOf(tokens, run).some((word) => bodies.has(word.toLowerCase())))
          continue;
        const guess = datelines.isFree(run) ? guessOf(tokens, titled) : 'PLACE';
        found.push({ ...titled, start: run.start, end: run.end, guess });
      }
    }
    yield found.length;
    return guessedAll(text, [...found].sort(byStart)).map((each) => proposalOf(text, each));
  },
};
