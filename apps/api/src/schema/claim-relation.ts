import {
  type RelationOfClaims as Kind,
  type ProposedRelation as ProposedRelationShape,
  type RelationRow,
  relateClaims,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { type Context, claimBy, signedIn } from '../context.ts';
import { answered, found, given, resultOf } from './commands.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Account, Claim, Record } from './refs.ts';

const ClaimRelationKind = builder.enumType('ClaimRelationKind', {
  description: 'What two claims are to each other.',
  values: {
    CORROBORATES: { description: 'Each speaks for the other, and neither rests on the other.' },
    CONTRADICTS: { description: 'Both cannot be so.' },
    REFINES: { description: 'The first says more exactly what the other says.' },
    SAME_REPORT_AS: {
      description:
        'Both print one report: they are one origin, and with them whatever is of one origin or one report with either.',
    },
    UNRELATED: { description: 'They are none of that: what was decided before is taken back.' },
  } satisfies Readonly<Record<Kind, object>>,
});

export const ClaimRelation = builder.objectRef<RelationRow>('ClaimRelation').implement({
  description:
    'What a reviewer decided of two claims. The newest of a pair holds, whichever is named first, and none is ever rewritten.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its number in the books of the office: a later one is higher.' }),
    relation: t.expose('relation', { type: ClaimRelationKind, description: 'What was decided.' }),
    before: t.expose('before', {
      type: ClaimRelationKind,
      nullable: true,
      description:
        'What had been decided of the two before that, whichever was named first; null where nothing had.',
    }),
    claim: t.field({
      type: Claim,
      description: 'The first of the two: where one refines the other, the one that does.',
      resolve: ({ claimId }, _, context) => claimBy(context, claimId),
    }),
    other: t.field({
      type: Claim,
      description: 'The other one.',
      resolve: ({ otherId }, _, context) => claimBy(context, otherId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in words.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who decided; null for who has not signed in.',
      resolve: ({ byId }, _, { viewer, loaders }) => (viewer ? loaders.account.load(byId) : null),
    }),
  }),
});

const ProposedRelation = builder.objectRef<ProposedRelationShape>('ProposedRelation').implement({
  description:
    'What two claims may be to each other, as their passages are copies: a proposal, never a fact.',
  fields: (t) => ({
    relation: t.expose('relation', { type: ClaimRelationKind, description: 'What is proposed.' }),
    claim: t.field({
      type: Claim,
      description: 'The first of the two.',
      resolve: ({ claim }, _, context) => claimBy(context, claim),
    }),
    other: t.field({
      type: Claim,
      description: 'The other one.',
      resolve: ({ other }, _, context) => claimBy(context, other),
    }),
    shared: t.exposeFloat('shared', {
      description: 'How much of the shorter passage stands in the other, 0 to 1, in runs of three words.',
    }),
  }),
});

// The public sees accepted claims only, and what was decided between those.
const seenOf = async ({ loaders }: Context, rows: readonly RelationRow[]): Promise<RelationRow[]> => {
  const claims = await Promise.all(
    rows.map(({ claimId, otherId }) =>
      Promise.all([loaders.claim.load(claimId), loaders.claim.load(otherId)]),
    ),
  );
  return rows.filter((_, at) => claims[at]?.every((claim) => claim !== null));
};

builder.objectField(Claim, 'relations', (t) =>
  t.field({
    type: [ClaimRelation],
    description:
      'What was decided between it and other claims that may be seen, in the order in which that was decided.',
    resolve: async ({ id }, _, context) => seenOf(context, await context.loaders.relationsOf.load(id)),
  }),
);

/** How many are shown of a record. */
const shown = 50;
/** How many are shown of a claim. */
const shownOfClaim = 10;

builder.objectField(Claim, 'proposedRelations', (t) =>
  t.field({
    type: [ProposedRelation],
    ...volatile,
    description: `What it may be to accepted claims about the same record, whether it is decided on itself or not, as in \`Record.proposedRelations\`; the most alike first, at most ${shownOfClaim}. They can be related once both are accepted. Only for who has signed in.`,
    resolve: async ({ id }, _, context) => {
      signedIn(context);
      return (await context.loaders.proposedRelationsOf.load(id)).slice(0, shownOfClaim);
    },
  }),
);

builder.interfaceField(Record, 'claimRelations', (t) =>
  t.field({
    type: [ClaimRelation],
    description: `What was decided between its claims, each pair once, in the order in which that was decided; the newest ${shown}.`,
    resolve: async ({ id }, _, context) =>
      (await seenOf(context, await context.loaders.relationsAbout.load(id))).slice(-shown),
  }),
);

builder.interfaceField(Record, 'proposedRelations', (t) =>
  t.field({
    type: [ProposedRelation],
    ...volatile,
    description: `What accepted claims about it may be to each other, as their passages are copies: of one report where they say the same, contradicting each other where only one can be so: another value of a field that holds one, or of one day of a history, or a denial. The most alike first, at most ${shown}; of each field the newest 100 claims are compared, and what was decided on is left out. Only for who has signed in.`,
    resolve: async ({ id }, _, context) => {
      signedIn(context);
      return (await context.loaders.proposedRelations.load(id)).slice(0, shown);
    },
  }),
);

const RelateClaimsInput = builder.inputType('RelateClaimsInput', {
  description: 'What two claims are to each other.',
  fields: (t) => ({
    ...idempotencyKey(t),
    claim: t.id({
      required: true,
      description: 'The id of an accepted claim: where one refines the other, of the one that does.',
    }),
    other: t.id({ required: true, description: 'The id of another one about the same record.' }),
    relation: t.field({ type: ClaimRelationKind, required: true, description: 'What is decided.' }),
    expectedRelation: t.field({
      type: ClaimRelationKind,
      description:
        'What was seen to be decided of the two; left out for nothing. `Invalid` with the code STALE where it is otherwise by now.',
    }),
    reason: t.string({ description: 'Why, at most 1,000 characters.' }),
  }),
});

const RelateClaimsResult = resultOf('RelateClaims', 'Claim', [Claim], ['Invalid', 'NotAllowed']);

builder.mutationField('relateClaims', (t) =>
  t.field({
    type: RelateClaimsResult,
    description:
      'Decides what two accepted claims about one record are to each other, or takes that back. Claims of one report are one origin from then on, and the values that rest on them follow. Answers with the first claim. Only for reviewers.',
    args: { input: t.arg({ type: RelateClaimsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => relateClaims(db, actor, input),
        async ({ loaders }, id) => found(await loaders.claim.load(id)),
      ),
  }),
);
