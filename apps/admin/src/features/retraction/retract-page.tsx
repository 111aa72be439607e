'use client';
import { Asked as Answered } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import type { RetractionKind } from '../../generated/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { Retract } from './retract.tsx';
import { type RetractedArticle, useRetractions } from './retraction-document.ts';
import { Retractions } from './retractions.tsx';

/** What an article takes back, and beside it all that rested on that, before it is done. For reviewers. */
export function RetractPage({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  return (
    <SignedIn title={say('retraction.title')} role="REVIEWER">
      {() => <Loaded articleId={articleId} />}
    </SignedIn>
  );
}

function Loaded({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  const query = useRetractions(articleId);
  if (query.data === null) return <NothingHere what="article" />;
  return (
    <Page
      title={say('retraction.title')}
      above={
        query.data && (
          <TextLink href={paths.article(articleId)} dir="auto">
            {query.data.headline}
          </TextLink>
        )
      }
    >
      <Answered query={query} label={say('agreement.fetching')}>
        {(article) => article && <Retracting article={article} />}
      </Answered>
    </Page>
  );
}

// A retraction can be undone at once where one is in force: what was entered last is what one may want to take back.
const firstKind = ({ retractions: [newest] }: RetractedArticle): RetractionKind =>
  newest?.isInForce && newest.kind === 'RETRACTION' ? 'REINSTATEMENT' : 'RETRACTION';

function Retracting({ article }: { readonly article: RetractedArticle }) {
  return (
    <>
      <Retractions article={article.id} />
      <Retract source={{ article: article.id }} begins={firstKind(article)} entries={article.retractions} />
    </>
  );
}
