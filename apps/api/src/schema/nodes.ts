import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { as, Node } from './node.ts';

const claimId = /^[\da-f]{64}$/u;

/** What has an id, whatever it is; null when there is none or it may not be seen. */
const nodeBy = async ({ loaders, viewer }: Context, id: string): Promise<{ readonly id: string } | null> => {
  if (claimId.test(id)) {
    const claim = await loaders.claim.load(id);
    return claim && as('Claim', claim);
  }
  const [record, article, revision, review, account] = await Promise.all([
    loaders.record.load(id),
    loaders.article.load(id),
    loaders.revision.load(id),
    viewer ? loaders.review.load(id) : null,
    viewer ? loaders.account.load(id) : null,
  ]);
  if (record) return as(record.kind, record);
  if (article) return as('Article', article);
  if (revision) return as('Revision', revision);
  if (review) return as('Review', review);
  return account && as('Account', account);
};

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Any record, claim, article, revision, review or account by its id; null when there is none or it may not be seen.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context) => nodeBy(context, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'As many at once, in the order of the ids.',
    args: { ids: t.arg.idList({ required: true }) },
    resolve: (_, { ids }, context) => Promise.all(ids.map((id) => nodeBy(context, id))),
  }),
}));
