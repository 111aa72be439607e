import { Invalid } from '@chancery/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { as, Node } from './node.ts';
import { standpointArguments } from './standpoint.ts';

const claimId = /^[\da-f]{64}$/u;

// Of these only what they are today is read: what they were is not all kept.
const requireToday = ({ from }: Context, place: readonly string[], what: string): void => {
  if (from === null) return;
  const message = `${what} is read as it is today: ask for it without asOf and accordingTo.`;
  throw new Invalid([{ path: place, code: 'UNEXPECTED', message }]);
};

/**
 * What has an id, whatever it is; null when there is none or it may not be seen. Throws Invalid at the place of the id where
 * it is none of the public books, and is asked for from a standpoint.
 */
const nodeBy = async (
  context: Context,
  id: string,
  place: readonly string[],
): Promise<{ readonly id: string } | null> => {
  const { loaders, viewer } = context;
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
  if (!review && !account && !comment) return null;
  requireToday(context, place, review ? 'A review' : account ? 'An account' : 'A comment');
  if (review) return as('Review', review);
  if (account) return as('Account', account);
  return comment && as('Comment', comment);
};

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Any record, claim, article, revision, review, comment or account by its id (Relay); null when there is none or it may not be seen. Reviews, comments and accounts are read as they are today: an error where `asOf` or `accordingTo` is given.',
    args: { ...standpointArguments, id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context) => nodeBy(context, id, ['id']),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'As `node`, many at once and in the order of the ids (Relay).',
    args: {
      ...standpointArguments,
      ids: t.arg.idList({ required: true, description: 'Their ids, 100 at most.' }),
    },
    resolve: (_, { ids }, context) => ids.map(async (id, at) => nodeBy(context, id, ['ids', String(at)])),
  }),
}));
