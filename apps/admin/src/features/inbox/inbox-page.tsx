'use client';
import { LinkButton, TextLink } from '../../components/links.tsx';
import { Page, Section } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { ArticleList } from '../list/article-list.tsx';
import { ReviewList } from '../list/review-list.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, useViewer, type Viewer } from '../session/viewer.ts';

/** What waits for the one who looks. */
export function InboxPage() {
  const { data: viewer } = useViewer();
  const paste = atLeast(viewer, 'EDITOR') && (
    <LinkButton href={paths.newArticle}>Paste an article</LinkButton>
  );
  return (
    <Page title="Inbox" actions={paste || null}>
      <SignedIn>{(who) => <Inbox viewer={who} />}</SignedIn>
    </Page>
  );
}

function Inbox({ viewer }: { readonly viewer: Viewer }) {
  return (
    <>
      {atLeast(viewer, 'REVIEWER') && (
        <Section title="Waiting for a decision">
          <ReviewList choice={{ states: ['SUBMITTED'] }} first={10} empty="No review waits" />
        </Section>
      )}
      {atLeast(viewer, 'EDITOR') && (
        <Section title="My drafts">
          <ReviewList choice={{ states: ['DRAFT'], mine: true }} first={10} empty="You have no draft" />
        </Section>
      )}
      {viewer.role === 'EDITOR' && (
        <Section title="Submitted by me">
          <ReviewList
            choice={{ states: ['SUBMITTED'], mine: true }}
            first={10}
            empty="Nothing of yours waits"
          />
        </Section>
      )}
      <Section title="Newest articles" note={<TextLink href={paths.articles}>All articles</TextLink>}>
        <ArticleList first={8} />
      </Section>
    </>
  );
}
