import { listOf } from '@chancery/domain';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import type { ReviewRowsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { Assignee } from '../review/assignee.tsx';
import { useViewer } from '../session/viewer.ts';
import { Lacking, Moment } from './article-cells.tsx';
import { asList, type ListSource } from './list-source.ts';

const ReviewRowsDocument = graphql(`
  query ReviewRows($first: Int!, $after: String, $filter: ReviewFilter, $orderBy: ReviewOrder) {
    list: reviews(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        state
        createdAt
        submittedAt
        decidedAt
        article {
          id
          headline
          language
          publishedAt {
            printed
          }
          outlet {
            id
            caption
          }
        }
        editor {
          name
        }
        assignee {
          id
          name
        }
        reviewer {
          name
        }
        proposals {
          at
        }
      }
    }
  }
`);

/** A review as a list shows it. */
export type ReviewNode = ReviewRowsQuery['list']['nodes'][number];

// A draft goes on where it was begun: beside its article.
const pathOf = ({ id, state, article }: ReviewNode): string =>
  state === 'DRAFT' ? paths.article(article.id) : paths.review(id);

function Headline({ node }: { readonly node: ReviewNode }) {
  const { headline, language } = node.article;
  return (
    <TextLink href={pathOf(node)} dir="auto" {...(language ? { lang: language } : {})}>
      {headline}
    </TextLink>
  );
}

function Assigned({ node }: { readonly node: ReviewNode }) {
  const { data: viewer } = useViewer();
  if (viewer && node.state === 'SUBMITTED')
    return <Assignee review={node} viewer={viewer} about={node.article.headline} isLabelled />;
  return node.assignee ? <bdi>{node.assignee.name}</bdi> : <Lacking how="NOBODY" />;
}

function Cell({ node, field }: { readonly node: ReviewNode; readonly field: string }) {
  const say = useSay();
  const { language } = usePrints();
  const { article, createdAt, submittedAt, decidedAt } = node;
  if (field === 'state') return <Dial value={node.state} />;
  if (field === 'assignee') return <Assigned node={node} />;
  const moments: Readonly<Record<string, string | null>> = { createdAt, submittedAt, decidedAt };
  const moment = moments[field];
  if (moment !== undefined) return <Moment at={moment} />;
  if (field === 'outlet' && article.outlet)
    return (
      <TextLink href={paths.record(article.outlet.id)} dir="auto">
        {article.outlet.caption}
      </TextLink>
    );
  if (field === 'claims') return say('review.claimsOf', { count: node.proposals.length });
  const words: Readonly<Record<string, string | null | undefined>> = {
    editor: node.editor.name,
    reviewer: node.reviewer?.name,
    language: article.language && language(article.language),
    publishedAt: article.publishedAt?.printed,
  };
  const said = words[field];
  return said ? <bdi>{said}</bdi> : <Lacking how={field === 'reviewer' ? 'NOT_YET' : 'UNKNOWN'} />;
}

/** The list of reviews. */
export const reviews: ListSource<ReviewNode> = {
  list: listOf('Review'),
  document: asList<ReviewNode>(ReviewRowsDocument),
  key: ['reviews', 'rows'],
  nameOf: ({ article }) => article.headline,
  Head: Headline,
  Cell,
};
