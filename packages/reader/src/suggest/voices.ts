import type { KnownName } from '../gazetteer.ts';
import type { ProposedLink, Suggestion } from './suggestion.ts';

/** Who a cue names: the words for the source, and what kind of voice it is. */
export type Voice = Pick<ProposedLink, 'sourceKind' | 'candidates' | 'described' | 'position'>;

const nobody =
  /\b(?:an?|the|one|two|three|some|several|many|other|both|senior|top|unnamed|anonymous|unidentified)?\s*(?:[\p{L}-]+ ){0,3}?(?:sources?|officials?|diplomats?|insiders?|person|people|executives?|employees?|whistleblowers?|aides?|advis[eo]rs?|lawmakers?|legislators?|MPs?|senators?|envoys?|negotiators?|commanders?|prosecutors?|analysts?|experts?|economists?|lawyers?|deput(?:y|ies)|counterparts?|colleagues?|spokes(?:man|woman|person|people))\b/iu;
const crowd =
  /^(?:(?:the|some|many|several|most|other|various|local|western|recent|media|news|press|unconfirmed|independent|political|military|industry) )*(?:reports?|media|rumou?rs?|analysts?|experts?|observers?|critics|commentators|economists|witnesses|sources|outlets|newspapers)$/iu;
const paper =
  /\b(?:documents?|drafts?|minutes|statements?|filings?|memos?|memorandum|letters?|communiqu[eé]|transcript|report by|study|survey|contracts?|records?|data|indictment|press release|decree)\b/iu;
// "A letter from the minister" is a paper, whoever is named in it.
const paperOf =
  /^(?:an?|the|its|his|her|their) (?:\p{Ll}[\p{L}-]* ){0,2}(?:documents?|filing|memo|memorandum|letter|communiqu[eé]|transcript|contract|decree|paper) (?:from|to|by|of|sent|signed|written|seen|dated)\b/u;
const outlet =
  /\b(?:report|newspaper|daily|weekly|news|agency|broadcaster|magazine|website|channel|television|TV|radio|outlet|journal|wire|paper|tabloid)\b/iu;
const outletName =
  /\b(?:news|times|post|journal|herald|tribune|daily|gazette|telegraph|guardian|mail|press|tv|radio|novosti|reuters|bloomberg|interfax|tass|xinhua|bbc|cnn|afp)\b/iu;

const outletKind =
  /\b(?:newspaper|daily|weekly|news agency|newswire|broadcaster|magazine|website|television|TV|radio|tabloid|paper)$/iu;
const bodyKind =
  /\b(?:ministry|government|agency|company|bank|department|military|army|police|office|group|firm|embassy|parliament|cabinet|central bank)$/iu;

const isState = ({ candidates }: Suggestion): boolean => candidates[0]?.recordKind === 'State';
const isPerson = ({ guess, candidates }: Suggestion): boolean =>
  guess === 'PERSON' || candidates[0]?.recordKind === 'Person';

// "Spokesman Dmitry Peskov" has a name; "a source close to Dmitry Peskov" has none.
const endsWithPerson = (source: string, named: readonly Suggestion[]): boolean =>
  named.some(
    (name) =>
      isPerson(name) &&
      source.endsWith(name.exact) &&
      !/\b(?:to|with|by|of|for|from|on|at|in)\s$/u.test(source.slice(0, -name.exact.length)),
  );

const kindOfKnown = (name: KnownName, words: string): ProposedLink['sourceKind'] => {
  if (name.recordKind === 'Person') return 'NAMED_PERSON';
  if (name.recordKind === 'State') return 'STATE';
  return name.recordType === 'MEDIA' || outlet.test(words) ? 'PUBLICATION' : 'ORGANISATION';
};

const kindOfName = (
  { exact, guess }: Pick<Suggestion, 'exact' | 'guess'>,
  words: string,
): ProposedLink['sourceKind'] => {
  if (outlet.test(words.replace(exact, '')) || outletName.test(exact)) return 'PUBLICATION';
  return guess === 'PERSON' || (guess === 'UNKNOWN' && /^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+$/u.test(exact))
    ? 'NAMED_PERSON'
    : 'ORGANISATION';
};

const trimmed = (words: string): string => words.replace(/^[\s“”"'‘,:]+|[\s“”"‘,:.;]+$/gu, '').trim();

/** The words that tell of a source without a name: "close to the ministry", or all of them. */
const describedBy = (words: string): string => {
  const [, more] =
    /\b(?:source|sources|person|people|officials?)s?\b[\s“”"]*(?<more>(?:close to|familiar with|with knowledge of|briefed on|inside|within|from|in|at|who) .+)$/iu.exec(
      words,
    ) ?? [];
  return trimmed(more ?? words);
};

/** Reads the words for a source. `named` are the names that stand within them. */
export const voiceOf = (
  words: string,
  position: string | null,
  named: readonly Suggestion[],
): Voice | null => {
  const source = trimmed(words);
  if (source === '' || source.length > 200) return null;
  const none = { candidates: [], position: null };
  if (paperOf.test(source)) return { ...none, sourceKind: 'DOCUMENT', described: source };
  const [anonymous] = nobody.exec(source) ?? [];
  if (anonymous !== undefined && !crowd.test(source) && !endsWithPerson(source, named))
    return { ...none, sourceKind: 'ANONYMOUS_PERSON', described: describedBy(source) };
  if (crowd.test(source)) return { ...none, sourceKind: 'COLLECTIVE_UNSPECIFIED', described: source };
  // "A report by Izvestia" and "chief analyst Ionin" are named last.
  const person = named.find(isPerson);
  // "China's foreign ministry", "Egyptian state television": the state only tells whose.
  if (named.every(isState) && outletKind.test(source))
    return { ...none, sourceKind: 'PUBLICATION', described: source };
  if (named.length > 0 && named.every(isState) && bodyKind.test(source))
    return { ...none, sourceKind: 'ORGANISATION', described: source };
  const name = person ?? named.at(-1);
  if (name && name.candidates.length > 0)
    return {
      candidates: name.candidates,
      position,
      described: null,
      sourceKind: kindOfKnown(name.candidates[0] ?? blank, source),
    };
  if (name) return { candidates: [], position, described: name.exact, sourceKind: kindOfName(name, source) };
  if (paper.test(source)) return { ...none, sourceKind: 'DOCUMENT', described: source };
  return /\b(?:ministry|government|agency|company|bank|department|military|army|police|kremlin|office|group|firm|corporation)\b/iu.test(
    source,
  )
    ? { ...none, sourceKind: 'ORGANISATION', described: source }
    : null;
};

const blank: KnownName = { record: '', name: '', nameKind: 'PRIMARY' };
