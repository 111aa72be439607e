import { exclusionReasons, type mediaTypes, reviewStates, roles } from '@chancery/db';
import {
  alterations,
  amountBases,
  certainties,
  chainEnds,
  citationRoles,
  dealStatuses,
  dealTypes,
  type KindName,
  kindNames,
  nameKinds,
  organisationTypes,
  polarities,
  quoteKinds,
  ranks,
  realisations,
  relations,
  sanctionMeasures,
  sanctionStatuses,
  snaks,
  sourceKinds,
  stateStatuses,
  verdicts,
} from '@chancery/domain';
import { builder } from '../builder.ts';

const enumOf = <const Values extends readonly [string, ...string[]]>(
  name: string,
  values: Values,
  description: string,
) => builder.enumType(name, { values, description });

export const AmountBasis = enumOf(
  'AmountBasis',
  amountBases,
  'What an amount is of: all of it, a year of it, one of them.',
);
export const Alteration = enumOf('Alteration', alterations, 'What the article did to the words it quotes.');
export const Certainty = enumOf('Certainty', certainties, 'How sure the source says it is; surest first.');
export const ChainEnds = enumOf(
  'ChainEnds',
  chainEnds,
  'What is known of the place where a chain of sources stops.',
);
export const CitationRole = enumOf(
  'CitationRole',
  citationRoles,
  'What a cited passage is for (after PARC).',
);
export const Cardinality = enumOf(
  'Cardinality',
  ['ONE', 'MANY', 'HISTORY'],
  'How many values a field holds: one, many, or one now with the dated ones before it.',
);
export const ExclusionReason = enumOf(
  'ExclusionReason',
  exclusionReasons,
  'Why a range is not the article’s own words.',
);
export const FailureCode = enumOf(
  'FailureCode',
  ['INVALID', 'STALE', 'NOT_ALLOWED', 'NOT_FOUND', 'DUPLICATE'],
  'Why a command was refused.',
);
export const MediaType = enumOf(
  'MediaType',
  ['TEXT_PLAIN', 'TEXT_HTML'] satisfies [keyof typeof mediaTypes, keyof typeof mediaTypes],
  'What was pasted.',
);
export const NameKind = enumOf('NameKind', nameKinds, 'What a name is to its record.');
export const Polarity = enumOf('Polarity', polarities, 'Whether a claim says so or denies it.');
export const Quote = enumOf('Quote', quoteKinds, 'Whether the article quotes its source word for word.');
export const Rank = enumOf('Rank', ranks, 'How editors rank a claim (after Wikibase).');
export const Realisation = enumOf(
  'Realisation',
  realisations,
  'Whether something is done, going on, planned or supposed (after PLOVER).',
);
export const Relation = enumOf(
  'Relation',
  relations,
  'How a link of a chain relates to the next one, nearer to the origin.',
);
export const ReviewState = enumOf('ReviewState', reviewStates, 'Where a review stands.');
export const Role = enumOf('Role', roles, 'What an account may do; each may do what those before it may.');
export const Snak = enumOf(
  'Snak',
  snaks,
  'Whether a claim gives a value, says there is some value, or says there is none (after Wikibase).',
);
export const SourceKind = enumOf('SourceKind', sourceKinds, 'What kind of voice a link of a chain is.');
export const Standing = enumOf(
  'Standing',
  ['DRAFT', 'PUBLISHED'],
  'PUBLISHED once an accepted claim is about the record or names it.',
);
export const Verdict = enumOf('Verdict', verdicts, 'What a reviewer decided.');

export const Kind = builder.enumType('Kind', {
  description: 'What a record is of.',
  values: Object.fromEntries(kindNames.map((name) => [name.toUpperCase(), { value: name }])) as Record<
    string,
    { readonly value: KindName }
  >,
});

const choiceEnums = [
  { ref: enumOf('DealStatus', dealStatuses, 'Where a deal stands.'), options: dealStatuses },
  { ref: enumOf('DealType', dealTypes, 'What a deal is about.'), options: dealTypes },
  {
    ref: enumOf('OrganisationType', organisationTypes, 'What an organisation is.'),
    options: organisationTypes,
  },
  { ref: enumOf('SanctionMeasure', sanctionMeasures, 'What a sanction denies.'), options: sanctionMeasures },
  { ref: enumOf('SanctionStatus', sanctionStatuses, 'Where a sanction stands.'), options: sanctionStatuses },
  {
    ref: enumOf('StateStatus', stateStatuses, 'What a state is in international law.'),
    options: stateStatuses,
  },
];

/** The enumeration of a choice field's options; null where it has no name of its own. */
export const enumOfOptions = (options: unknown) =>
  choiceEnums.find((each) => each.options === options)?.ref ?? null;
