import {
  exclusionReasons,
  fourEyesRules,
  type mediaTypes,
  ownActKinds,
  queueParts,
  roles,
} from '@chancery/db';
import {
  alterations,
  amountBases,
  certainties,
  chainEnds,
  citationRoles,
  type KindName,
  kindNames,
  kinds,
  type ListName as ListNameShape,
  listNames,
  nameKinds,
  polarities,
  quoteKinds,
  ranks,
  realisations,
  relations,
  reviewStates,
  snaks,
  sourceKinds,
  verdicts,
  viewTests,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { enumOf } from './enum-of.ts';

export const AmountBasis = enumOf('AmountBasis', amountBases, 'What an amount of money is for.', {
  TOTAL: 'All of it.',
  ANNUAL: 'One year of it.',
  PER_UNIT: 'One of the things that are counted.',
  UNKNOWN: 'The words do not say.',
});
export const Alteration = enumOf('Alteration', alterations, 'What the article did to the words it quotes.', {
  BRACKETED: 'It put words of its own in brackets into them.',
  ELLIPSIS: 'It left words out.',
  TRANSLATED: 'It translated them.',
});
export const Certainty = enumOf(
  'Certainty',
  certainties,
  'How sure the source says it is (after FactBank); from the surest to the least said.',
  {
    CERTAIN: 'Said without a hedge.',
    PROBABLE: 'Said to be likely.',
    POSSIBLE: 'Said to be possible.',
    UNDERSPECIFIED: 'The source does not commit itself.',
  },
);
export const ChainEnds = enumOf(
  'ChainEnds',
  chainEnds,
  'What is known of the place where a chain of sources stops.',
  {
    NAMED_ORIGIN: 'It surely stops at an origin that is named: nobody stands behind it.',
    ANONYMOUS_ORIGIN: 'It stops at an origin that stays unnamed.',
    NOT_STATED: 'The article does not say where its last link knows it from.',
    UNKNOWN_IF_MORE: 'There may be further links that nobody has read.',
  },
);
export const CitationRole = enumOf(
  'CitationRole',
  citationRoles,
  'What a cited passage is for (after PARC, the Penn Attribution Relation Corpus).',
  {
    CONTENT: 'It says what the claim says.',
    CUE: 'It marks that somebody says it: "according to".',
    SOURCE: 'It names who says it.',
    AMOUNT: 'It gives the money.',
    DATE: 'It gives the date.',
    HEDGE: 'It says how sure the source is.',
    QUANTITY: 'It gives the count.',
    DURATION: 'It gives the length of time.',
    CONDITION: 'It says what it depends on.',
    MENTION: 'It names a record that the claim is about.',
  },
);
export const Cardinality = enumOf(
  'Cardinality',
  ['ONE', 'MANY', 'HISTORY'],
  'How many values a field of a record holds.',
  {
    ONE: 'One; what others say instead are alternatives.',
    MANY: 'Any number at once.',
    HISTORY: 'One now, and the dated ones before it.',
  },
);
export const ExclusionReason = enumOf(
  'ExclusionReason',
  exclusionReasons,
  'Why a range of a text is not the article’s own words.',
  {
    CREDIT: 'It credits a picture, an agency or an author.',
    ADVERT: 'It is an advertisement or asks to read something else.',
    OTHER: 'Another reason.',
  },
);
export const FailureCode = enumOf(
  'FailureCode',
  ['INVALID', 'STALE', 'NOT_ALLOWED', 'NOT_FOUND', 'DUPLICATE'],
  'Why a command was refused, for programs.',
  {
    INVALID: 'What was given is wrong: see `Invalid.issues`.',
    STALE: 'It is based on a version that is no longer the newest: read again, then decide.',
    NOT_ALLOWED: 'The account may not do this.',
    NOT_FOUND: 'Something that was named is not there, or may not be seen.',
    DUPLICATE: 'It is there already.',
  },
);
export const FourEyes = enumOf('FourEyes', fourEyesRules, 'Who has to accept a claim before it counts.', {
  OFF: 'Any reviewer; editors may accept their own claims.',
  ANOTHER: 'Somebody else than who proposed it.',
  TWO: 'Two reviewers, neither of whom proposed it.',
});
export const QueuePart = enumOf('QueuePart', queueParts, 'Which of the reviews that wait for a decision.', {
  MINE: 'Those assigned to the viewer.',
  UNASSIGNED: 'Those assigned to nobody.',
  ALL: 'All of them.',
});
export const MediaType = enumOf(
  'MediaType',
  ['TEXT_PLAIN', 'TEXT_HTML'] satisfies [keyof typeof mediaTypes, keyof typeof mediaTypes],
  'What was pasted (IANA media type).',
  { TEXT_PLAIN: 'Plain text: text/plain.', TEXT_HTML: 'A page or a part of one: text/html.' },
);
export const NameKind = enumOf('NameKind', nameKinds, 'What a name is to its record.', {
  PRIMARY: 'What it is generally called in the name’s language.',
  ALIAS: 'Another name in use.',
  FORMER: 'A name that it had before.',
  ABBREVIATION: 'A short form: "EU".',
  TRANSLITERATION: 'A name written in another script.',
  TYPO: 'A misspelling that texts use.',
  METONYM: 'The name of something that stands for it: "the Kremlin".',
});
export const Polarity = enumOf('Polarity', polarities, 'Whether a claim says so or denies it.', {
  POSITIVE: 'It is so.',
  NEGATIVE: 'It is not so: kept as evidence, and never a value of a record.',
});
export const Quote = enumOf(
  'Quote',
  quoteKinds,
  'Whether the article quotes its source word for word (PARC).',
  {
    DIRECT: 'Word for word, in quotation marks.',
    INDIRECT: 'In the article’s own words.',
    MIXED: 'In both.',
  },
);
export const Rank = enumOf(
  'Rank',
  ranks,
  'How editors rank a claim among those about one field (Wikibase).',
  {
    PREFERRED: 'The one to show where only one can be shown.',
    NORMAL: 'As good as others.',
    DEPRECATED: 'Known to be wrong or outdated: kept as evidence, and taken out of what the record holds.',
  },
);
export const Realisation = enumOf(
  'Realisation',
  realisations,
  'Whether something is done, going on, planned or supposed (after PLOVER, the political event ontology).',
  {
    ACTUAL: 'It is done, or is so.',
    ONGOING: 'It is going on.',
    PLANNED: 'It is meant to happen.',
    HYPOTHETICAL: 'It is supposed: kept as evidence, and never a value of a record.',
  },
);
export const Relation = enumOf(
  'Relation',
  relations,
  'How a link of a chain of sources relates to the next one, nearer to the origin (after PROV’s derivations).',
  {
    QUOTES: 'It repeats the next one’s words.',
    PARAPHRASES: 'It says the same in words of its own.',
    CITES_REPORT: 'It names a report of the next one.',
    TRANSLATES: 'It gives the next one’s words in another language.',
    UNKNOWN: 'It does not say.',
  },
);
export const ActKind = enumOf('ActKind', ownActKinds, 'What an act in a draft did.', {
  PROPOSE: 'It put claims in.',
  CHANGE: 'It put claims in the place of others.',
  WITHDRAW: 'It took claims out.',
});
export const ReviewState = enumOf('ReviewState', reviewStates, 'Where a review stands.', {
  DRAFT: 'Its editor still adds claims; nobody else sees it.',
  SUBMITTED: 'It waits for reviewers.',
  DECIDED: 'Every claim in it was accepted or rejected.',
});
export const Role = enumOf('Role', roles, 'What an account may do; each may do what those before it may.', {
  READER: 'May read drafts of records, whole articles, and reviews that were submitted.',
  EDITOR: 'May import articles, make records, propose claims and submit them.',
  REVIEWER: 'May judge claims.',
  OWNER: 'May make accounts, set roles and settle the office.',
});
export const Snak = enumOf('Snak', snaks, 'What a claim gives for its field (Wikibase).', {
  VALUE: 'A value.',
  SOME_VALUE: 'There is one, and the text does not say which.',
  NO_VALUE: 'There is none.',
});
export const SourceKind = enumOf(
  'SourceKind',
  sourceKinds,
  'What kind of voice a link of a chain of sources is (after PARC and PROV’s agents).',
  {
    AUTHOR_VOICE: 'The article itself.',
    NAMED_PERSON: 'Somebody who is named.',
    ANONYMOUS_PERSON: 'Somebody who is not named.',
    ORGANISATION: 'An organisation that speaks as such.',
    STATE: 'A state that speaks as such, or its government.',
    PUBLICATION: 'Another outlet’s report.',
    DOCUMENT: 'A contract, law, letter or other paper.',
    COLLECTIVE_UNSPECIFIED: 'Nobody in particular: "experts", "sources".',
  },
);
export const Standing = enumOf('Standing', ['DRAFT', 'PUBLISHED'], 'Whether all may see a record.', {
  DRAFT: 'No accepted claim is about it or names it yet: only for who has signed in.',
  PUBLISHED: 'An accepted claim is about it or names it.',
});
export const Verdict = enumOf('Verdict', verdicts, 'What a reviewer decided on a claim.', {
  ACCEPTED: 'The text says so: the claim counts as evidence.',
  REJECTED: 'The text does not say so, or says it of something else.',
});

export const Kind = builder.enumType('Kind', {
  description: 'The kinds of records (after the schemata of FollowTheMoney).',
  values: Object.fromEntries(
    kindNames.map((name) => [name.toUpperCase(), { value: name, description: kinds[name].description }]),
  ) as Record<string, { readonly value: KindName }>,
});

const ofWhat = (name: ListNameShape): string => {
  if (name === 'Article') return 'Articles.';
  return name === 'Review' ? 'Reviews.' : `Records of the kind ${name}.`;
};

export const ListName = builder.enumType('ListName', {
  description: 'The lists of which views can be kept.',
  values: Object.fromEntries(
    listNames.map((name) => [name.toUpperCase(), { value: name, description: ofWhat(name) }]),
  ) as Record<string, { readonly value: ListNameShape }>,
});

export const ViewTest = enumOf('ViewTest', viewTests, 'What a condition of a saved view asks of a field.', {
  KNOWN: 'There is something.',
  UNKNOWN: 'There is nothing.',
  IS: 'It is one of the values; of several, one of them is. Of a history, the newest.',
  IS_NOT: 'It is known, and none of the values.',
  EVER: 'One of the values stands in its history.',
  HAS_WORDS: 'It has the words somewhere, in any case and accent.',
  AT_LEAST: 'It may be so much or more: a number and its currency, or a length of time in ISO 8601.',
  AT_MOST: 'It may be so much or less.',
  BEFORE: 'It may be before all of a date in EDTF.',
  AFTER: 'It may be after all of a date in EDTF.',
  WITHIN: 'It may be within a date in EDTF.',
});
