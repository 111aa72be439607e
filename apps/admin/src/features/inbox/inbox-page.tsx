'use client';
import { Button, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { LinkButton, TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page, Section } from '../../components/page.tsx';
import type { NoteOnDeskInput } from '../../generated/graphql.ts';
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
import {
  type DecidedReview,
  fromTheEnd,
  inPages,
  type Mention,
  useDecided,
  useInbox,
  useNoteOnDesk,
  useOpenMentions,
  useTakenBack,
  waiting,
} from './use-inbox.ts';

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
            {inbox.takenBack.totalCount > 0 && <TakenBack />}
            {inbox.decided.totalCount > 0 && <Decided />}
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

// Where what it is about has no sure place in the newest text, the article is all there is to see.
const placeOf = ({ article: { id }, claim, passageNow }: Mention): string =>
  passageNow ? paths.passage(id, passageNow) : paths.article(id, claim?.id);

function Mentions() {
  const say = useSay();
  const { moment } = usePrints();
  const query = useOpenMentions();
  const { shown, total } = inPages(query.data?.pages);
  return (
    <Asked query={query} label={say('inbox.loadingMentions')}>
      {() => (
        <Section title={say('inbox.mentions')} note={total}>
          <ul className={styles.rows}>
            {shown.map((mention) => {
              const { id, text, at, by, article } = mention;
              return (
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
                            href={placeOf(mention)}
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
              );
            })}
          </ul>
          {total > shown.length && <LoadMore pages={query} shown={shown.length} total={total} />}
        </Section>
      )}
    </Asked>
  );
}

function Decided() {
  const say = useSay();
  const query = useDecided();
  return (
    <Asked query={query} label={say('inbox.loadingDecided')}>
      {({ pages }) => {
        const { shown, total } = fromTheEnd(pages);
        return (
          <Section title={say('inbox.decided')} note={total}>
            <ul className={styles.rows}>
              {shown.map((review) => (
                <DecidedRow key={review.id} review={review} />
              ))}
            </ul>
            {total > shown.length && <LoadMore pages={query} shown={shown.length} total={total} />}
            <SeenButton decisionsSeenUntil={shown.at(-1)?.decidedAt ?? null} />
          </Section>
        );
      }}
    </Asked>
  );
}

function DecidedRow({
  review: { id, article, decidedAt, reviewer, proposals },
}: {
  readonly review: DecidedReview;
}) {
  const say = useSay();
  const { moment } = usePrints();
  const accepted = proposals.filter(({ judgement }) => judgement?.verdict === 'ACCEPTED').length;
  return (
    <li className={styles.row}>
      <TextLink href={paths.review(id)} dir="auto" {...(article.language ? { lang: article.language } : {})}>
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
}

/** What the viewer was to decide and editors took back. Their drafts are their own: the article is all there is to see. */
function TakenBack() {
  const say = useSay();
  const { moment } = usePrints();
  const query = useTakenBack();
  return (
    <Asked query={query} label={say('inbox.loadingTakenBack')}>
      {({ pages }) => {
        const { shown, total } = fromTheEnd(pages);
        return (
          <Section title={say('inbox.takenBack')} note={total}>
            <Text size="sm">{say('inbox.takenBackNote')}</Text>
            <ul className={styles.rows}>
              {shown.map(({ at, article: { id, headline, language }, editor }) => (
                <li key={`${id} ${at}`} className={styles.row}>
                  <TextLink href={paths.article(id)} dir="auto" {...(language ? { lang: language } : {})}>
                    {headline}
                  </TextLink>
                  <Text component="div" size="sm" c="dimmed">
                    {say('inbox.takenBackBy', { who: editor.name, when: moment(at) })}
                  </Text>
                </li>
              ))}
            </ul>
            {total > shown.length && <LoadMore pages={query} shown={shown.length} total={total} />}
            <SeenButton takenBackSeenUntil={shown.at(-1)?.at ?? null} />
          </Section>
        );
      }}
    </Asked>
  );
}

/** Notes what is listed as seen, up to the last entry that is shown. */
function SeenButton(until: Pick<NoteOnDeskInput, 'decisionsSeenUntil' | 'takenBackSeenUntil'>) {
  const say = useSay();
  const note = useNoteOnDesk();
  return (
    <>
      {Object.values(until).every((moment) => moment !== null) && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          loading={note.isPending}
          onClick={() => note.mutate(until)}
        >
          {say('inbox.seen')}
        </Button>
      )}
      <FailureNote failure={note.error} />
    </>
  );
}
