'use client';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { ArticleActs } from '../bulk/article-acts.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, useViewer } from '../session/viewer.ts';
import { articles } from './article-cells.tsx';
import { ListBody } from './list-body.tsx';

/** Every article of the office, as a view that the address keeps has them. */
export function ArticlesPage() {
  const say = useSay();
  const { data: viewer } = useViewer();
  const paste = atLeast(viewer, 'EDITOR') && (
    <LinkButton href={paths.newArticle}>{say('inbox.paste')}</LinkButton>
  );
  const none = <EmptyState title={say('list.noArticle')}>{say('list.noArticleWays')}</EmptyState>;
  return (
    <Page title={say('session.articles')} actions={paste || null}>
      <SignedIn>
        {(who) => (
          <ListBody
            source={articles}
            bulk={
              atLeast(who, 'EDITOR')
                ? (selection, nodes) => <ArticleActs selection={selection} articles={nodes} />
                : null
            }
            none={none}
          />
        )}
      </SignedIn>
    </Page>
  );
}
