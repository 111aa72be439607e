'use client';
import { overlaps, type Range, slice } from '@chancery/domain';
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton, TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { count, words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { type ClaimDraft, startDraft } from '../claim/claim-draft.ts';
import { ClaimForm } from '../claim/claim-form.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { type DeskArticle, useArticle } from './article-document.ts';
import { ArticleText } from './article-text.tsx';
import styles from './desk.module.css';
import { DetailsForm } from './details-form.tsx';
import type { Mark } from './highlights.ts';
import { draftOfViewer, Refusal, useDesk } from './use-desk.ts';

/** An article on the desk: its text on one side, what it claims on the other. */
export function ArticleWorkbench({ articleId }: { readonly articleId: string }) {
  return <SignedIn>{(viewer) => <Loaded articleId={articleId} viewer={viewer} />}</SignedIn>;
}

function Loaded({ articleId, viewer }: { readonly articleId: string; readonly viewer: Viewer }) {
  const query = useArticle(articleId);
  return (
    <Asked query={query} label="Fetching the article">
      {(article) =>
        article ? (
          <Workbench article={article} viewer={viewer} />
        ) : (
          <EmptyState title="There is no such article">It may have been another address.</EmptyState>
        )
      }
    </Asked>
  );
}

const contentOf = (claim: ClaimOnDeskFragment): Range | null =>
  claim.citations.find(({ role }) => role === 'CONTENT')?.passage ?? null;

const marksOf = (article: DeskArticle, claims: readonly ClaimOnDeskFragment[]): readonly Mark[] => [
  ...article.excluded.map(({ start, end }) => ({ start, end, kind: 'excluded' as const })),
  ...article.mentions.map(({ start, end }) => ({ start, end, kind: 'mention' as const })),
  ...claims.flatMap((claim) => {
    const range = contentOf(claim);
    return range ? [{ start: range.start, end: range.end, kind: 'claim' as const }] : [];
  }),
];

function Workbench({ article, viewer }: { readonly article: DeskArticle; readonly viewer: Viewer }) {
  const text = article.revision.text ?? '';
  const draft = draftOfViewer(article, viewer.id);
  const desk = useDesk(article, draft);
  const wanted = useSearchParams().get('claim');
  const claims = useMemo(
    () => article.reviews.flatMap(({ proposals }) => proposals.map(({ claim }) => claim)),
    [article],
  );
  const marks = useMemo(() => marksOf(article, claims), [article, claims]);
  const asked = claims.find(({ id }) => id === wanted);
  const [focus, setFocus] = useState<Range | null>(asked ? contentOf(asked) : null);
  const [selection, setSelection] = useState<Range | null>(null);
  const [editing, setEditing] = useState(false);
  const [form, setForm] = useSessionStorage<ClaimDraft | null>({
    key: `claim ${article.id}`,
    defaultValue: null,
  });
  const [last, setLast] = useState<ClaimDraft | null>(null);
  const mayEdit = atLeast(viewer, 'EDITOR');

  const open = (passage: Range) => {
    if (!mayEdit) return;
    const begun = startDraft(text, passage, last);
    const mention = article.mentions.find((each) => overlaps(each, passage));
    const known = mention?.candidates[0]?.record ?? null;
    setForm({ ...begun, subject: begun.subject ?? known });
  };
  const exclude = (range: Range) =>
    desk.exclude.mutate([...article.excluded, { ...range, exact: slice(text, range), reason: 'OTHER' }], {
      onSuccess: () => setSelection(null),
    });
  return (
    <Page
      title={article.headline}
      above={<Facts article={article} />}
      actions={
        mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Edit details
          </Button>
        )
      }
    >
      {editing && <DetailsForm article={article} onClose={() => setEditing(false)} />}
      {desk.said && (
        <Text size="sm" role="status">
          {desk.said}
        </Text>
      )}
      <div className={styles.desk}>
        <section aria-label="Text">
          {mayEdit && (
            <div className={styles.bar}>
              <Button disabled={!selection} onClick={() => selection && open(selection)}>
                Claim the selected words
              </Button>
              <Button variant="default" disabled={!selection} onClick={() => selection && exclude(selection)}>
                Exclude them
              </Button>
            </div>
          )}
          <ArticleText
            text={text}
            language={article.language}
            marks={marks}
            focus={focus}
            selection={selection}
            onSelect={setSelection}
            onEnter={() => selection && open(selection)}
            onPoint={(offset) => {
              const at = (range: Range) => range.start <= offset && offset < range.end;
              const claim = claims.map(contentOf).find((range) => range && at(range));
              const mention = article.mentions.find(at);
              if (mention && !claim) setSelection({ start: mention.start, end: mention.end });
              else setFocus(claim ?? null);
            }}
          />
          <Excluded article={article} mayEdit={mayEdit} onRemove={(kept) => desk.exclude.mutate(kept)} />
        </section>
        <aside className={styles.side} aria-label="Claims">
          {form && (
            <ClaimForm
              text={text}
              draft={form}
              selection={selection}
              saving={desk.propose.isPending}
              issues={desk.propose.error instanceof Refusal ? desk.propose.error.issues : []}
              onChange={setForm}
              onClose={() => {
                desk.propose.reset();
                setForm(null);
              }}
              onSave={(claim) =>
                desk.propose.mutate(claim, {
                  onSuccess: () => {
                    setLast(form);
                    setForm(null);
                    setSelection(null);
                  },
                })
              }
            />
          )}
          <Reviews article={article} viewer={viewer} desk={desk} onShow={setFocus} />
        </aside>
      </div>
    </Page>
  );
}

function Facts({ article }: { readonly article: DeskArticle }) {
  return (
    <Group gap="xs">
      {article.outlet ? (
        <TextLink href={paths.record(article.outlet.id)}>{article.outlet.caption}</TextLink>
      ) : (
        <Badge variant="outline" color="orange">
          Outlet unknown
        </Badge>
      )}
      {article.publishedAt ? (
        article.publishedAt.asStated
      ) : (
        <Badge variant="outline" color="orange">
          Date unknown
        </Badge>
      )}
      {article.authors.join(', ')}
    </Group>
  );
}

type Desk = ReturnType<typeof useDesk>;

function Reviews({
  article,
  viewer,
  desk,
  onShow,
}: {
  readonly article: DeskArticle;
  readonly viewer: Viewer;
  readonly desk: Desk;
  readonly onShow: (range: Range | null) => void;
}) {
  const shown = article.reviews.filter(
    ({ proposals, state, editor }) => proposals.length > 0 && (state !== 'DRAFT' || editor.id === viewer.id),
  );
  if (shown.length === 0)
    return <EmptyState title="Nothing is claimed yet">Select words in the text and press Enter.</EmptyState>;
  return shown.map((review) => (
    <Stack key={review.id} gap="xs" component="section" aria-label={`Review by ${review.editor.name}`}>
      <Group justify="space-between">
        <Text fw={600}>
          {words(review.state)} by {review.editor.name} · {count(review.proposals.length, 'claim')}
        </Text>
        {review.state === 'DRAFT' ? (
          <Button size="xs" loading={desk.submit.isPending} onClick={() => desk.submit.mutate(undefined)}>
            Submit for review
          </Button>
        ) : (
          <LinkButton size="xs" variant="default" href={paths.review(review.id)}>
            Open the review
          </LinkButton>
        )}
      </Group>
      {review.proposals.map(({ claim }) => (
        <ClaimCard key={claim.id} claim={claim} onShow={() => onShow(contentOf(claim))}>
          {review.state === 'DRAFT' && (
            <Group>
              <Button size="compact-xs" variant="subtle" onClick={() => desk.withdraw.mutate(claim.id)}>
                Withdraw
              </Button>
            </Group>
          )}
        </ClaimCard>
      ))}
    </Stack>
  ));
}

function Excluded({
  article,
  mayEdit,
  onRemove,
}: {
  readonly article: DeskArticle;
  readonly mayEdit: boolean;
  readonly onRemove: (kept: DeskArticle['excluded']) => void;
}) {
  if (article.excluded.length === 0) return null;
  return (
    <Alert title="Not the article’s own words" color="gray" variant="outline" mt="md">
      {article.excluded.map((range) => (
        <Group key={range.start} gap="xs" dir="auto">
          <Text size="sm">“{range.exact}”</Text>
          {mayEdit && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onRemove(article.excluded.filter((each) => each !== range))}
            >
              Take back
            </Button>
          )}
        </Group>
      ))}
    </Alert>
  );
}
