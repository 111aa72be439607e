'use client';
import { LinkButton } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, useViewer } from '../session/viewer.ts';
import { ArticleList } from './article-list.tsx';

/** Every article of the office, newest first. */
export function ArticlesPage() {
  const say = useSay();
  const { data: viewer } = useViewer();
  const paste = atLeast(viewer, 'EDITOR') && (
    <LinkButton href={paths.newArticle}>{say('inbox.paste')}</LinkButton>
  );
  return (
    <Page title={say('session.articles')} actions={paste || null}>
      <SignedIn>{() => <ArticleList first={25} />}</SignedIn>
    </Page>
  );
}
