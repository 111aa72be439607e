import { type Range, shortTitles } from '@chancery/domain';
import type { Suggestion } from './suggestion.ts';
import { type Voice, voiceOf } from './voices.ts';

/** Words that name a source, with who it is. */
export type Cue = Range & {
  readonly words: string;
  readonly voice: Voice;
  /** Whether the source was reached through a report, so that it stands further in than the voice before it. */
  readonly nested: boolean;
  /** Whether the whole of what was said before rests on it: "The information is based on …". */
  readonly continues: boolean;
  /** What it calls a source that was named before, "source" in "the source adds"; null where it names one anew. */
  readonly again: string | null;
};

type Names = readonly Suggestion[];
type Found = {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly at: number;
  readonly nested?: boolean;
  readonly continues?: boolean;
};

// A full stop ends no words behind a title or an initial, unless it ends all.
const titled = String.raw`(?<=\b(?:${shortTitles.join('|')}|(?<!\.)\p{Lu})\b)`;
const stop = String.raw`(?=[,:;\n(]|(?!${titled}\.\s\p{Lu})\.(?:\s|$)|\s[–—]\s|[”"]\s|\s(?:citing|quoting|which|who|has|have|had|will|would|is|are|was|were|said|says|that|as (?:saying|telling|having)|on (?:${'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'})|in (?:\d{4}|an? |early|late))\b|$)`;
const source = String.raw`(?<source>(?:[^,:;\n(.]|\.(?=\S)|(?<=\b(?:${shortTitles.join('|')}|U\.S|U\.K|E\.U|\p{Lu})\b)\.)+?)`;
// "Canada added 17 individuals to its list" says nothing: it does.
const added = String.raw`(?:adds|added)(?!\s(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|more|new)\s|(?!that\b)(?:[\p{L}-]+\s){1,3}to\s(?:its|the|their)\b))`;
// Small words between who speaks and the verb.
const soon = String.raw`(?:also|later|has|have|had|then|first|earlier|previously|separately|himself|herself)\s`;
const speech = `said|says|say|told|tells|reported|reports|report|announced|announces|stated|states|${added}|claimed|claims|confirmed|confirms|denied|denies|warned|warns|wrote|writes|noted|notes|suggested|suggests|suggest|insisted|insists|argued|argues|explained|revealed|reveals|indicated|indicate|indicates|estimated|estimates|acknowledged|alleged|alleges|commented|declared|believe|believes|point out|pointed out`;

const before = (words: string): RegExp => new RegExp(String.raw`\b${words}\s${source}${stop}`, 'giu');
const accordingTo = before('according to');
// "Per Bloomberg" opens or ends what it tells; "per unit" counts.
const per = new RegExp(
  String.raw`(?:^|(?<=[,;:(–—.]\s))[Pp]er\s(?=(?:the\s)?\p{Lu}\p{L})${source}${stop}`,
  'gu',
);
const citing = before(
  '(?:citing|cites|cited|quoting|quotes|quoted)(?!\\s(?:as|in|by)\\b)(?:\\sfrom|\\swhat\\s(?:it|he|she|they)\\s(?:said|says|called|described as)(?:\\s(?:was|were|is|are))?)?',
);
// "Reports Interfax with reference to a source", and not "a price with reference to a contract", nor "the report with …".
const reports = String.raw`(?<!\b(?:an?|the|this|that|these|its|their|in|of|by|no|A|An|The|This|In|No)\s)\b(?:report(?:s|ed|ing)?|writ(?:es?|ing|ten)|wrote|sa(?:ys?|id|ying)|not(?:es?|ed|ing)|stat(?:es?|ed|ing)|add(?:s|ed|ing)?|announc(?:es?|ed|ing)|inform(?:s|ed|ing)?)`;
const reported = String.raw`(?:\s(?:it|this|that|so)|\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})?(?:\son\s\p{Lu}\p{L}+day)?,?`;
const referring = new RegExp(
  String.raw`with reference to(?<=${reports}${reported}\swith reference to)\s${source}${stop}`,
  'gu',
);
// "Who said he had been briefed by the ministry" reaches further in.
const briefed = before('(?:briefed|told|informed) by');
const byReport = before(
  '(?:reported|quoted|published|cited|revealed|leaked|announced)(?: as (?:saying|telling \\p{L}+))? by',
);
const based =
  /\b(?<basis>(?:The|This|That|Its|Their) (?:information|report|claim|story|account|article|news|figure|estimate)s? (?:is|was|are|were|comes?|came)(?: largely| reportedly)? (?:based on|from|attributed to)) (?<source>[^.\n]+(?:\.[^\s.][^.\n]*)*\.?[”"]?)/gu;
const anonymousNoun =
  'sources?|officials?|diplomats?|insiders?|person|people|spokes(?:man|woman|person|people)|reports?|media|analysts?|experts?|observers|witnesses|ministry|government|company|statement|agency|newspaper|minister|president|paper|military|police|army|bank|group|lawmakers?|legislators?|MPs?|senators?|aides?|advis[eo]rs?|envoys?|negotiators?|executives?|commanders?|prosecutors?|deput(?:y|ies)|counterparts?|television|broadcaster|daily|drafts?|documents?|analyst|expert|economists?|lawyers?';
// Who they are, and why they have no name: "in Brussels", "who spoke on condition of anonymity".
const whence = String.raw`(?:close to|familiar with|with (?:[\p{L}-]+\s){0,2}?knowledge of|briefed on|involved in|from|in|at|for|of|by)\s[\p{L}’'.-]+(?:\s[\p{L}’'.-]+){0,5}?`;
const nameless = String.raw`,?\s(?:who|speaking|requesting|declining|asking|insisting)\s(?!(?:${speech})\b)[^.;:“”"\n]{3,100}?`;
const owner = String.raw`(?:\p{Lu}[\p{L}.-]*\s){0,2}\p{Lu}[\p{L}.-]*(?:['’]s|s['’])\s`;
const clause = String.raw`(?!(?:[Tt]hat|and|but|as|if|because|while|when)\s)`;
const nobody = String.raw`(?<=^|[,.;:“”"\s])(?<source>${clause}(?:${owner}|(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Oo]ther|[Rr]ecent)\s)?(?:${clause}(?!(?:an?|the|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s)[\p{L}-]+\s){0,2}?(?:${anonymousNoun}|Reports|Sources|Officials|Analysts|Experts|Observers|Media|People|Diplomats|Documents)(?:\s${whence})?)`;
const unnamed = new RegExp(
  String.raw`${nobody}(?:${nameless},?|(?<=\s(?:for|of|at|in|from|with)\s[^,]{1,60}),)?\s(?:${soon})?(?:${speech}|show|shows|showed)\b`,
  'gu',
);
// "People close to it were cited by Reuters", "TASS quoted a source as saying": these stand further in.
const quotedUnnamed = new RegExp(String.raw`${nobody}\s(?:was|were|is|are)(?=\s(?:quoted|cited)\b)`, 'gu');
const quoting =
  /(?<=^|[,.;:“”"\s])(?<source>(?:\p{L}[\p{L}-]*\s){0,3}?(?:television|TV|radio|newspaper|daily|broadcaster|website|news agency|media|paper))(?=\s(?:also\s)?(?:quoted|quotes|cited|cites)\b(?!\s(?:in|by)\b))/gu;
const seenBy = String.raw`\s(?:seen|reviewed|obtained|viewed|examined|published|carried)\sby\s`;
const papersSeen = new RegExp(
  String.raw`(?<=^|[,.;:“”"\s])(?<!\b(?:in|by|from|on|with)\s(?:(?:an?|the|its|their)\s)?)(?!(?:in|by|from|on|with)\s)(?<source>(?:[\p{L}-]+\s){0,2}?(?:[Dd]ocuments?|[Dd]rafts?|[Ff]ilings?|[Mm]emos?|[Ll]etters?|[Rr]ecords|[Mm]inutes|[Ss]tatements?|[Cc]ontracts?)(?:\sof\s[^,.;:“”"\n]{3,40}?)?)(?=${seenBy})`,
  'gu',
);

// What stands between commas behind a name is an office, unless it goes on to tell how or from whom.
const aside = String.raw`(?:citing|quoting|for (?:his|her|its|their) part|who|which|when|while|after|before|speaking|according|meanwhile|however|too|adding)\b`;
const office = String.raw`(?!${aside})(?:(?:an?\s|the\s)?\p{Ll}[^,.;:“”"\n]{3,90}|\p{Lu}[^,.;:“”"\n]{3,60})`;
const after = new RegExp(
  String.raw`^(?<apart>,(?=\s(?:also\s)?(?:${speech})\b))?(?:,\s(?:(?<position>${office})|(?<aside>${aside}[^.;“”\n]{3,110}?)),)?\s(?:${soon}|on \p{Lu}\p{L}+day\s)?(?<verb>${speech}|(?<=\b(?:has|have)\s)(?:learn(?:ed|t))(?=[.,;:”]|\sthat\b|$))\b(?!\sto\b)`,
  'u',
);
const inverted = /(?<mark>[,”"?!])\s?(?:said|says|added|adds|wrote|told|reported|reports)\s$/u;
// "X, citing his colleague, said Ankara will wait": the verb has its speaker already, and so has the name its verb.
const insideAside = new RegExp(String.raw`,\s(?:(?:${aside})[^,”"]*|[^,”"]*\b(?:${speech}))$`, 'u');
const acting =
  /^\s(?:will|would|has|have|had|is|are|was|were|can|could|may|might|must|should|did|does|do|never|also|no|nothing)\b/u;
const position = new RegExp(
  String.raw`^,\s(?<position>(?!${aside})(?:an?\s|the\s)?\p{Ll}[^,.;:“”"\n]{3,90}?)(?=[,.;:“”"\n]|\s[“"])`,
  'u',
);
// "According to Mwangi, the price fell" tells what, and not who.
const saysSomething =
  /^(?:it|he|she|they|we|there|this|these|those|that)\b|\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did|fell|rose|said|says|\p{L}{2,}ed)\b/u;
// "The lawmaker, Esther Mwangi, told": the office stands before the name.
const officeBefore = /(?:^|[.;:“”"]\s)(?<position>[^,.;:“”"\n]{3,80}),\s$/u;

const all = (text: string, pattern: RegExp, extra: Partial<Found>): readonly Found[] =>
  [...text.matchAll(pattern)].flatMap((match): readonly Found[] => {
    const words = match.groups?.['source'];
    if (words === undefined) return [];
    const at = match.index + match[0].lastIndexOf(words);
    return [
      { start: match.index, end: match.index + match[0].trimEnd().length, source: words, at, ...extra },
    ];
  });

const within = (names: Names, { start, end }: Range): Names =>
  names.filter((name) => name.start >= start && name.end <= end);

// Who quotes somebody, or is quoted: "TASS quoted Novak as saying".
const quoted = (text: string, offset: number, names: Names): readonly Found[] =>
  within(names, { start: offset, end: offset + text.length }).flatMap((name): readonly Found[] => {
    const [from, to] = [name.start - offset, name.end - offset];
    const base = { start: from, end: to, source: name.exact, at: from };
    const rest = text.slice(to, to + 30);
    if (/^\s(?:also\s)?(?:quoted|quotes|cited|cites)\s(?!in\b|by\b)/u.test(rest)) return [base];
    return /^\s(?:was|were|is|are)\s(?:quoted|cited)\b/u.test(rest) ? [{ ...base, nested: true }] : [];
  });

// "Diplomats in Brussels said": who speaks stands before the name.
const isWithinPhrase = (text: string, from: number): boolean =>
  /\b(?:in|at|from|of|for|near|with|by|to) (?:the )?$/u.test(text.slice(Math.max(0, from - 12), from));

// A name right before a verb of speech, or right after one that a quotation ends with.
const spoken = (
  text: string,
  offset: number,
  names: Names,
): readonly (Found & { readonly position: string | null; readonly to: string })[] =>
  within(names, { start: offset, end: offset + text.length }).flatMap((name) => {
    const [from, to] = [name.start - offset, name.end - offset];
    const base = { source: name.exact, at: from };
    const match = after.exec(text.slice(to, to + 180));
    const { apart, aside: between, position: behind } = match?.groups ?? {};
    const opening = officeBefore.exec(text.slice(Math.max(0, from - 100), from))?.groups?.['position'];
    if (match && (apart === undefined || opening !== undefined)) {
      // What is cited in between is a cue of its own.
      const end = between === undefined ? to + match[0].length : to;
      return [
        {
          ...base,
          start: from,
          end,
          position: behind ?? (apart === undefined ? null : (opening ?? null)),
          to: text.slice(end, end + 80),
        },
      ];
    }
    const before = inverted.exec(text.slice(Math.max(0, from - 20), from));
    if (!before || acting.test(text.slice(to))) return [];
    const comma = from - before[0].length;
    if (before.groups?.['mark'] === ',' && insideAside.test(text.slice(0, comma))) return [];
    const verb = from - before[0].replace(/^[,”"?!]\s?/u, '').length;
    return [
      {
        ...base,
        start: verb,
        end: to,
        position: position.exec(text.slice(to))?.groups?.['position'] ?? null,
        to: '',
      },
    ];
  });

const again =
  /^(?:(?:according to|citing)\s+)?(?:the|that|this)\s(?:(?:same|\p{Lu}[\p{L}.-]+)\s)?(?<noun>source|sources|official|officials|person|people|diplomat|report|newspaper|paper|spokes(?:man|woman|person))\b(?!\s(?:close|familiar|from|in|at|for|of|by)\b)/iu;

const asCue = (
  text: string,
  offset: number,
  found: Found & { readonly position?: string | null },
  names: Names,
): Cue | null => {
  const inner = within(names, { start: offset + found.at, end: offset + found.at + found.source.length });
  const next = found.position === undefined ? position.exec(text.slice(found.end)) : null;
  const isPerson = inner.some(
    ({ guess, candidates }) =>
      guess === 'PERSON' || guess === 'UNKNOWN' || candidates[0]?.recordKind === 'Person',
  );
  const behind = next?.groups?.['position'] ?? '';
  const isOffice = behind !== '' && !saysSomething.test(behind);
  const office = isPerson ? (found.position ?? (isOffice ? behind : null)) : null;
  const voice = voiceOf(found.source, office, inner);
  if (!voice) return null;
  const end = next && isPerson && isOffice ? found.end + next[0].length : found.end;
  const words = text.slice(found.start, end);
  return {
    start: offset + found.start,
    end: offset + end,
    words,
    voice:
      isPerson && office !== null && voice.sourceKind === 'ORGANISATION' && voice.candidates.length === 0
        ? { ...voice, sourceKind: 'NAMED_PERSON' }
        : voice,
    nested: found.nested ?? false,
    continues: found.continues ?? false,
    again: voice.candidates.length > 0 ? null : (again.exec(words)?.groups?.['noun'] ?? null),
  };
};

// "He told TASS that it fell, TASS reported": once is enough.
const isSameOutlet = ({ voice: one }: Cue, { voice: other }: Cue): boolean =>
  one.candidates[0] !== undefined && one.candidates[0].record === other.candidates[0]?.record;

const seenAfter = new RegExp(`^${seenBy}`, 'u');

const overlapping = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

// "Ivanov told Interfax", "a draft seen by Interfax": what they say reached the article through Interfax.
const toldTo = (text: string, offset: number, found: Found, names: Names): Cue | null => {
  const isSeen = seenAfter.test(text.slice(found.end, found.end + 30));
  if (!isSeen && !/\btold$/u.test(text.slice(found.start, found.end))) return null;
  const listener = names.find(({ start }) => start >= offset + found.end && start <= offset + found.end + 30);
  const between = listener && text.slice(found.end, listener.start - offset);
  if (
    !listener ||
    !/^\s(?:\p{L}+\sby\s)?(?:the\s)?(?:(?!(?:in|at|on|near|outside|after|during|about|of)\s)[a-z]+\s){0,3}$/u.test(
      between ?? '',
    )
  )
    return null;
  const voice = voiceOf(listener.exact, null, [listener]);
  if (!voice || voice.sourceKind === 'NAMED_PERSON' || voice.sourceKind === 'STATE') return null;
  const range = { start: listener.start, end: listener.end };
  return {
    ...range,
    words: listener.exact,
    voice: { ...voice, sourceKind: 'PUBLICATION' },
    nested: false,
    continues: false,
    again: null,
  };
};

// "According to a draft seen by Bloomberg" names a draft, and who has seen it stands for itself.
const withoutReader = (found: Found): Found => {
  const [own = ''] = found.source.split(new RegExp(seenBy, 'u'));
  return own === found.source ? found : { ...found, source: own, end: found.at + own.length, nested: true };
};

const atEnd =
  /^(?: (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday))?[\s.,;:!?”"’)]*$/u;

// "The ministry said that gas will flow, Reuters reported": whoever closes the sentence reports all that stands before.
const isClosing = (text: string, offset: number, { start, end, nested, voice }: Cue): boolean =>
  !nested &&
  voice.sourceKind === 'PUBLICATION' &&
  /[,”"] (?:the )?$/u.test(text.slice(0, start - offset)) &&
  atEnd.test(text.slice(end - offset));

/** The cues of one sentence, outermost source first. */
export const cuesIn = (text: string, offset: number, names: Names): readonly Cue[] => {
  const people = spoken(text, offset, names);
  const nameless = all(text, unnamed, {});
  const papers = all(text, papersSeen, { nested: true });
  const according = all(text, accordingTo, {}).map(withoutReader);
  const told = [...people, ...nameless, ...papers, ...according].flatMap(
    (each) => toldTo(text, offset, each, names) ?? [],
  );
  const listeners = [...new Map(told.map((each) => [each.start, each])).values()];
  const found = [
    ...all(text, based, { nested: true, continues: true }),
    ...according,
    ...all(text, per, {}),
    ...papers,
    ...all(text, quoting, {}),
    ...quoted(text, offset, names),
    ...all(text, quotedUnnamed, { nested: true }),
    ...all(text, citing, { nested: true }),
    ...all(text, referring, { nested: true }),
    ...all(text, byReport, {}),
    ...all(text, briefed, { nested: true }),
    ...people.filter(({ at }) => !isWithinPhrase(text, at)),
    ...nameless,
    ...people.filter(({ at }) => isWithinPhrase(text, at)),
  ];
  const cues: Cue[] = [];
  for (const each of found) {
    const cue = asCue(text, offset, each, names);
    if (
      cue &&
      !cues.some((other) => overlapping(other, cue)) &&
      !listeners.some((other) => overlapping(other, cue) || isSameOutlet(other, cue))
    )
      cues.push(cue);
  }
  const inOrder = cues.sort((a, b) => Number(a.nested) - Number(b.nested) || a.start - b.start);
  const [reporter] = inOrder.filter((cue) => isClosing(text, offset, cue));
  return [...listeners, ...(reporter ? [reporter, ...inOrder.filter((cue) => cue !== reporter)] : inOrder)];
};
