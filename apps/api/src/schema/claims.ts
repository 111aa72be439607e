import {
  asksEditors,
  type ClaimFilter as ClaimFilterShape,
  countClaims,
  listClaims,
  type NamedAs as NamedAsShape,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { signedIn } from '../context.ts';
import { ClaimConnection, claimsPage } from './claim.ts';
import { pageArguments } from './connection.ts';
import {
  Certainty,
  ChainEnds,
  Kind,
  Polarity,
  Quote,
  Realisation,
  ReviewState,
  Snak,
  Verdict,
} from './enums.ts';
import { MomentRange } from './filter-inputs.ts';
import { standpointArguments } from './standpoint.ts';

const NamedAs = builder.enumType('NamedAs', {
  description: 'As what a claim names a record.',
  values: {
    SUBJECT: { description: 'The claim is about it.' },
    TARGET: { description: 'The claim links to it.' },
    WITHIN: { description: 'The claim links to a described class within it.' },
    ABOUT: { description: 'The claim is a free statement that is about it too.' },
    SOURCE: { description: 'It stands in the chain of those who say so.' },
  } satisfies Readonly<Record<NamedAsShape, object>>,
});

const ClaimNamesFilter = builder.inputType('ClaimNamesFilter', {
  description: 'Keeps claims that name a record.',
  fields: (t) => ({
    records: t.idList({ required: true, description: 'One of these records.' }),
    as: t.field({ type: [NamedAs], description: 'As one of these; as anything where it is left out.' }),
  }),
});

const signedInOnly = 'Only for who has signed in: others are answered UNAUTHENTICATED.';

const ClaimFilter = builder.inputType('ClaimFilter', {
  description:
    'Narrows a list of claims. All that is given holds at once; null narrows nothing. At most 100 entries a list.',
  fields: (t) => ({
    articles: t.idList({ description: 'One of these articles says so.' }),
    subjects: t.idList({ description: 'It is about one of these records.' }),
    kinds: t.field({ type: [Kind], description: 'It is about a record of one of these kinds.' }),
    fields: t.stringList({
      description: 'It is about one of these fields: "value". A name that no kind has is refused.',
    }),
    names: t.field({ type: ClaimNamesFilter, description: 'It names one of these records.' }),
    sources: t.idList({ description: 'One of these records stands anywhere in its chain.' }),
    origins: t.stringList({ description: 'It is of one of these origins: see `Claim.origin`.' }),
    polarities: t.field({ type: [Polarity], description: 'It says so, or denies it.' }),
    realisations: t.field({ type: [Realisation], description: 'Of what is done, planned or supposed.' }),
    certainties: t.field({ type: [Certainty], description: 'As sure as one of these.' }),
    snaks: t.field({ type: [Snak], description: 'It gives a value, or says that there is some or none.' }),
    quotes: t.field({
      type: [Quote],
      description: 'Quoted in one of these ways; leaves out claims of which that is not known.',
    }),
    chainEnds: t.field({ type: [ChainEnds], description: 'Its chain ends in one of these ways.' }),
    createdAt: t.field({ type: MomentRange, description: 'When it was first proposed.' }),
    verdicts: t.field({
      type: [Verdict],
      description: `Its judgement in force is one of these. ${signedInOnly}`,
    }),
    undecided: t.boolean({ description: `Whether nobody has judged it yet. ${signedInOnly}` }),
    proposedBy: t.idList({
      description: `One of these accounts proposed it, in a review that the viewer may see. ${signedInOnly}`,
    }),
    reviewStates: t.field({
      type: [ReviewState],
      description: `It stands in a review in one of these states, which the viewer may see; together with \`proposedBy\`, in one and the same. ${signedInOnly}`,
    }),
  }),
});

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description:
      'Claims of all articles, oldest first: accepted ones for all; every one that stands in a review for who has signed in.',
    args: {
      ...pageArguments,
      ...standpointArguments,
      filter: t.arg({ type: ClaimFilter, description: 'Keeps those for which all of it holds.' }),
    },
    resolve: async (_, { filter: given, ...page }, context) => {
      const filter: ClaimFilterShape = given ?? {};
      if (asksEditors(filter)) signedIn(context);
      const { db, viewer, from } = context;
      return claimsPage(context, await listClaims(db, viewer, { ...page, filter }, from), () =>
        countClaims(db, viewer, filter, from),
      );
    },
  }),
);
