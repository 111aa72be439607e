import type { Range } from '@chancery/domain';
import { isLikePerson } from './given-names.ts';
import type { NameGuess } from './suggestion.ts';

/** A name without a record, and what it may be the name of. */
export type Guessed = Range & { readonly guess: NameGuess };

type Cue = {
  readonly guess: NameGuess;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** What it is worth; 2 where nothing is said. */
  readonly weight?: number;
  /** Which names it tells something of; all where nothing is said. */
  readonly of?: RegExp;
};

const settlement =
  'towns?|city|cities|villages?|provinces?|districts?|regions?|areas?|suburbs?|neighbou?rhoods?|ports?|islands?|governorates?|county|counties|capital|outskirts|enclaves?|municipality';
const fighters =
  'fighters?|militants?|gunmen|insurgents?|rebels?|terrorists?|operatives?|militia(?:s|men)?|troops|commanders?|affiliates?|recruits|extremists|jihadists';
const firm =
  'shares|shareholders|employees|executives|subsidiar(?:y|ies)|headquarters|customers|lawyers|engineers|stock|chief executive|chairman|spokes(?:man|woman|person|people)|officials|members|leaders|leadership|representatives';
const bodyNoun =
  'group|groups|company|companies|firm|firms|militias?|network|party|movement|agency|bank|newspaper|daily|broadcaster|website|maker|manufacturer|producer|operator|supplier|contractor|airline|retailer|conglomerate|startup|giant|lender|miner|developer|consultancy|think tank|union|organi[sz]ation';

// What the words right before or after a name tell of it.
const cues: readonly Cue[] = [
  {
    guess: 'PLACE',
    before: new RegExp(
      String.raw`\b(?:${settlement}) of (?:the )?$|\b(?:towns|cities|villages|provinces|districts) (?:such as|like|including) $`,
      'u',
    ),
  },
  {
    guess: 'PLACE',
    after: new RegExp(String.raw`^(?: (?:${settlement})\b|-(?:born|based|area)\b)`, 'u'),
  },
  {
    guess: 'PLACE',
    before:
      /\b(?:(?:liberation|recapture|siege|outskirts|suburbs|streets|shelling|bombardment|residents|mayor|governor|people|south|north|east|west|northern|southern|eastern|western|battle) (?:of|for)|south|north|east|west|southern|northern|eastern|western|central|downtown|(?:arriv(?:ed|es|ing)|land(?:ed|ing)|held|based|born|lives?|lived|living|situated|located|stationed|resident|detained|arrested) (?:in|at|on|near)|(?:travell?(?:ed|ing)|flew|fl(?:y|ies)|sail(?:ed|ing)|fled|visit(?:ed|s)?|trip|flights?|road|way) (?:to|from)?) $/u,
  },
  {
    guess: 'PLACE',
    before:
      /(?:^|[^\p{L}])(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Ii]nside|[Tt]hroughout|[Tt]owards?|[Ii]nto) (?:the )?$/u,
  },
  {
    guess: 'PLACE',
    before:
      /\b(?:at|around|(?:attacks?|strikes?|airstrikes?|bombing|assault|advance|missiles?) (?:on|against)) $/u,
    weight: 1,
  },
  {
    guess: 'ORGANISATION',
    before:
      /\b(?:stakes?|shares?|interest|invest(?:ed|ment|ing|s)?|investors?|bonds|work(?:s|ed|ing)?|job|officer|executive|analyst|engineer|chairman|director|manager|spokes(?:man|woman|person)) (?:in|at|for|with) (?:the )?$/u,
    weight: 3,
  },
  {
    guess: 'PERSON',
    after: /^(?:,| who| has| was| is)(?: |$)/u,
    of: /^\p{Lu}\p{Ll}[\p{L}\p{M}'’]*(?: \p{Lu}[\p{L}\p{M}'’-]+){1,3}$/u,
    weight: 1,
  },
  {
    guess: 'ORGANISATION',
    after: /^, (?:which is )?(?:based|headquartered|listed|owned|a subsidiary|a unit)\b/u,
  },
  {
    guess: 'PERSON',
    after: /^,? (?:said|says|told|tells|added|adds|wrote|writes|argued|explained|noted)\b/u,
    weight: 1,
  },
  {
    guess: 'PERSON',
    after:
      /^(?:['’]s? (?:\p{Ll}+ ){0,2}(?:regime|wife|husband|family|government|presidency|death|speech|remarks|resignation|appointment|successor|predecessor|lawyer)| (?:regime|dictatorship|presidency|administration|family|loyalists))\b|^,? (?:who|whose)\b|^, (?:aged )?\d\d,|^ \(\d\d\)/u,
  },
  {
    guess: 'PERSON',
    before:
      /\b(?:regime of|led by|headed by|chaired by|appointed|elected|succeeded|journalist|activist|analyst|economist|lawyer|businessman|businesswoman|tycoon|oligarch|billionaire|researcher|professor|author|historian|negotiator|diplomat|lawmaker|politician|spokes(?:man|woman|person)|by (?:his|her) \p{Ll}+|wife|husband|son|daughter|brother|sister|father|mother|named|called) $/u,
  },
  {
    guess: 'ORGANISATION',
    before: new RegExp(
      String.raw`\b(?:defeat(?:ing|ed)?|(?:fight|war|campaign|battle|operations?|struggle) against|(?:members?|fighters|militants|leaders?|commanders?|supporters|shareholders?|employees|subsidiary|branch|affiliate|arm|unit|division) of|(?:militias|groups|companies|firms|banks|organi[sz]ations|parties|outlets|newspapers|agencies) (?:like|such as|including)|claimed by|loyal to|affiliated with|allied with|pledged allegiance to|(?:owned|manufactured|built|published|supplied|operated|issued|developed|designed) by|(?:${bodyNoun})) $`,
      'iu',
    ),
  },
  {
    guess: 'ORGANISATION',
    after: new RegExp(
      String.raw`^(?:['’]s?)? (?:${fighters}|${firm})\b|^ (?:has |have |had )?claimed responsibility|^-(?:led|owned|backed|affiliated|linked|controlled|held|made|operated|branded)\b|^['’]s? (?:\p{Ll}+ ){0,2}(?:${firm}|board|parent|annual report|profits?|revenues?)\b|^, (?:an?|the|one of|\p{Lu}\p{L}+['’]s) (?:[\p{L}-]+ ){0,3}(?:${bodyNoun})\b|^ \((?:NYSE|NASDAQ|LSE|MOEX|HKEX|SSE):`,
      'u',
    ),
  },
];

const reach = 60;
const told = (text: string, { start, end }: Range): readonly Cue[] => {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const words = text.slice(start, end);
  return cues.filter(
    (cue) => (cue.before?.test(before) || cue.after?.test(after)) && (cue.of?.test(words) ?? true),
  );
};

const placeLike = /^\p{Lu}\p{Ll}{2,}(?:grad|burg|ville|abad|pur|istan|shire|polis|ovsk|insk|stadt|borg)$/u;
const bodyLike =
  /^(?:\p{Lu}\p{L}{2,}(?:neft|gaz|bank|prom|energo|export|tech|soft|corp|telecom|pharma|invest|stroy|mash|avia)|(?!(?:Mc|Mac|De|Di|Al|El|Le|La|Van|Von|Fitz)\p{Lu})\p{Lu}?\p{Ll}+\p{Lu}\p{L}*)$/u;

// What the letters of a name tell, where nothing around it does.
const built = (words: string): NameGuess => {
  if (placeLike.test(words)) return 'PLACE';
  return bodyLike.test(words) ? 'ORGANISATION' : 'UNKNOWN';
};

type Votes = Map<NameGuess, number>;
const most = (votes: Votes | undefined): NameGuess =>
  [...(votes ?? [])].reduce(
    (best, each) => (each[1] > best[1] ? each : best),
    ['UNKNOWN' as NameGuess, 0],
  )[0];

const beside = /^(?:, | and | or |, and | & )$/u;

/**
 * What names may be the names of, by all that a text tells of the same words: the words around them, how they are
 * built, and places that they are listed with. Names in the order of the text; what is told stays.
 */
export const guessedAll = <Name extends Guessed>(text: string, names: readonly Name[]): readonly Name[] => {
  const votes = new Map<string, Votes>();
  const wordsOf = ({ start, end }: Range): string => text.slice(start, end);
  const vote = (words: string, guess: NameGuess, weight: number): void => {
    if (guess === 'UNKNOWN') return;
    const all = votes.get(words) ?? new Map();
    votes.set(words, all.set(guess, (all.get(guess) ?? 0) + weight));
  };
  for (const name of names) {
    vote(wordsOf(name), name.guess, 3);
    for (const { guess, weight = 2 } of told(text, name)) vote(wordsOf(name), guess, weight);
    vote(wordsOf(name), isLikePerson(wordsOf(name).split(' ')) ? 'PERSON' : 'UNKNOWN', 1);
  }
  const guessOf = (name: Name): NameGuess => {
    if (name.guess !== 'UNKNOWN') return name.guess;
    const found = most(votes.get(wordsOf(name)));
    return found === 'UNKNOWN' ? built(wordsOf(name)) : found;
  };
  const settled = names.map((name) => ({ ...name, guess: guessOf(name) }));
  // "Tartus, Jabla and Latakia": what is listed with a place is one.
  const listed = new Set<string>();
  settled.forEach((name, at) => {
    const other = settled[at - 1];
    if (!other || !beside.test(text.slice(other.end, name.start))) return;
    const isPlace = [other, name].some((each) => each.guess === 'PLACE' || listed.has(wordsOf(each)));
    if (isPlace) for (const each of [other, name]) if (each.guess === 'UNKNOWN') listed.add(wordsOf(each));
  });
  return settled.map((name) =>
    name.guess === 'UNKNOWN' && listed.has(wordsOf(name)) ? { ...name, guess: 'PLACE' } : name,
  );
};
