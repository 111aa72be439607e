import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { as, Node } from './node.ts';
import { standpointArguments } from './standpoint.ts';

const claimId = /^[\da-f]{64}$/u;

/** What has an id, whatever it is; null when there is none or it may not be seen. */
const nodeBy = async ({ loaders, viewer }: Context, id: string): Promise<{ readonly id: string } | null> => {
  if (claimId.test(id)) {
    const claim = await loaders.claim.load(id);
    return claim && as('Claim', claim);
  }
  const [record, article, revision, review, account, comment] = await Promise.all([
    loaders.record.load(id),
    loaders.article.load(id),
    loaders.revision.load(id),
    viewer ? loaders.review.load(id) : null,
    viewer ? loaders.account.load(id) : null,
    viewer ? loaders.comment.load(id) : null,
  ]);
  if (record) return as(record.kind, record);
  if (article) return as('Article', article);
  if (revision) return as('Revision', revision);
  if (review) return as('Review', review);
  if (account) return as('Account', account);
  return comment && as('Comment', comment);
};

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Any record, claim, article, revision, review, comment or account by its id (Relay); null when there is none or it may not be seen.',
    args: { ...standpointArguments, id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context) => nodeBy(context, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'As `node`, many at once and in the order of the ids (Relay).',
    args: {
      ...standpointArguments,
      ids: t.arg.idList({ required: true, description: 'Their ids, 100 at most.' }),
    },
    resolve: (_, { ids }, context) => Promise.all(ids.map((id) => nodeBy(context, id))),
  }),
}));
