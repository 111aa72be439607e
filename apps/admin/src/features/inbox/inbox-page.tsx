'use client';
import { Button, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { LinkButton, TextLink } from '../../components/links.tsx';
import { Page, Section } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { LikelyDuplicates } from '../duplicate/likely-duplicates.tsx';
import { FirstRunGuide } from '../guide/first-run-guide.tsx';
import { ArticleList } from '../list/article-list.tsx';
import { ReviewList } from '../list/review-list.tsx';
import styles from '../list/rows.module.css';
import { AssignedReviews } from '../review/assigned-reviews.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, useViewer, type Viewer } from '../session/viewer.ts';
import { type Inbox, useInbox, useNoteOnDesk, useOpenMentions, waiting } from './use-inbox.ts';

/** What waits for the one who looks. */
export function InboxPage() {
  const say = useSay();
  const { data: viewer } = useViewer();
  const paste = atLeast(viewer, 'EDITOR') && (
    <LinkButton href={paths.newArticle}>{say('inbox.paste')}</LinkButton>
  );
  return (
    <Page title={say('session.inbox')} actions={paste || null}>
      <SignedIn>{(who) => <Waiting viewer={who} />}</SignedIn>
    </Page>
  );
}

function Waiting({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const query = useInbox();
  return (
    <>
      <Asked query={query} label={say('inbox.loading')}>
        {(inbox) => (
          <>
            {inbox.guide && <FirstRunGuide guide={inbox.guide} />}
            {waiting(inbox) === 0 && (
              <EmptyState title={say('inbox.nothing')}>
                {say(atLeast(viewer, 'EDITOR') ? 'inbox.nothingEditor' : 'inbox.nothingReader')}
              </EmptyState>
            )}
            {inbox.mentions > 0 && <Mentions />}
            {inbox.assigned > 0 && (
              <Section title={say('inbox.assigned')} note={inbox.assigned}>
                <AssignedReviews viewer={viewer} />
              </Section>
            )}
            {inbox.decided.totalCount > 0 && <Decided decided={inbox.decided} />}
          </>
        )}
      </Asked>
      <Work viewer={viewer} />
    </>
  );
}

/** The work that goes on: drafts, what was submitted, and what is new. */
function Work({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  return (
    <>
      {atLeast(viewer, 'EDITOR') && (
        <Section title={say('inbox.drafts')}>
          <ReviewList choice={{ states: ['DRAFT'], mine: true }} first={10} empty={say('inbox.noDraft')} />
        </Section>
      )}
      {atLeast(viewer, 'REVIEWER') && (
        <Section title={say('inbox.undecided')}>
          <ReviewList choice={{ states: ['SUBMITTED'] }} first={10} empty={say('inbox.noneWaits')} />
        </Section>
      )}
      {atLeast(viewer, 'REVIEWER') && <LikelyDuplicates />}
      {viewer.role === 'EDITOR' && (
        <Section title={say('inbox.submitted')}>
          <ReviewList
            choice={{ states: ['SUBMITTED'], mine: true }}
            first={10}
            empty={say('inbox.noneSubmitted')}
          />
        </Section>
      )}
      <Section
        title={say('inbox.newest')}
        note={<TextLink href={paths.articles}>{say('inbox.allArticles')}</TextLink>}
      >
        <ArticleList first={8} />
      </Section>
    </>
  );
}

function Mentions() {
  const say = useSay();
  const { moment } = usePrints();
  return (
    <Asked query={useOpenMentions()} label={say('inbox.loadingMentions')}>
      {({ nodes, totalCount }) => (
        <Section title={say('inbox.mentions')} note={totalCount}>
          <ul className={styles.rows}>
            {nodes.map(({ id, text, at, by, claim, article }) => (
              <li key={id} className={styles.row}>
                <Text component="div" dir="auto" lineClamp={3}>
                  {text}
                </Text>
                <Text component="div" size="sm" c="dimmed">
                  <Say
                    id="inbox.saidOn"
                    values={{
                      who: by.name,
                      when: moment(at),
                      article: () => (
                        <TextLink
                          key="article"
                          href={paths.article(article.id, claim?.id)}
                          dir="auto"
                          {...(article.language ? { lang: article.language } : {})}
                        >
                          {article.headline}
                        </TextLink>
                      ),
                    }}
                  />
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Asked>
  );
}

function Decided({ decided: { nodes, totalCount } }: { readonly decided: Inbox['decided'] }) {
  const say = useSay();
  const { moment } = usePrints();
  const note = useNoteOnDesk();
  const newest = nodes[0]?.decidedAt;
  return (
    <Section title={say('inbox.decided')} note={totalCount}>
      <ul className={styles.rows}>
        {nodes.map(({ id, article, decidedAt, reviewer, proposals }) => {
          const accepted = proposals.filter(({ claim }) => claim.judgement?.verdict === 'ACCEPTED').length;
          return (
            <li key={id} className={styles.row}>
              <TextLink
                href={paths.review(id)}
                dir="auto"
                {...(article.language ? { lang: article.language } : {})}
              >
                {article.headline}
              </TextLink>
              <Text component="div" size="sm" c="dimmed">
                {say('inbox.decidedBy', {
                  who: reviewer?.name ?? '',
                  when: decidedAt ? moment(decidedAt) : '',
                  accepted,
                  rejected: proposals.length - accepted,
                })}
              </Text>
            </li>
          );
        })}
      </ul>
      {newest && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          loading={note.isPending}
          onClick={() => note.mutate({ decisionsSeenUntil: newest })}
        >
          {say('inbox.seen')}
        </Button>
      )}
      <FailureNote failure={note.error} />
    </Section>
  );
}
