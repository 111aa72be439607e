'use client';
import type { Range } from '@chancery/domain';
import { Button, Text } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import { ClaimForm } from '../claim/claim-form.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { type DeskArticle, useArticle } from './article-document.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleText } from './article-text.tsx';
import styles from './desk.module.css';
import { DetailsForm } from './details-form.tsx';
import { ExcludedRanges } from './excluded-ranges.tsx';
import { contentOf, marksOf } from './marks.ts';
import { ReviewsOnDesk } from './reviews-on-desk.tsx';
import { useClaimForm } from './use-claim-form.ts';
import { draftOfViewer, Refusal, useDesk } from './use-desk.ts';

/** An article on the desk: its text on one side, what it claims on the other. */
export function ArticleWorkbench({ articleId }: { readonly articleId: string }) {
  return <SignedIn title="Article">{(viewer) => <Loaded articleId={articleId} viewer={viewer} />}</SignedIn>;
}

function Loaded({ articleId, viewer }: { readonly articleId: string; readonly viewer: Viewer }) {
  const query = useArticle(articleId);
  if (query.data) return <Workbench article={query.data} viewer={viewer} />;
  if (query.data === null) return <NothingHere what="article" />;
  return (
    <Page title="Article">
      <Asked query={query} label="Fetching the article">
        {() => null}
      </Asked>
    </Page>
  );
}

// What the form's own fields do not show: the network, a stale version, a session that is over.
const failureOf = (error: Error | null): string | null =>
  error && !(error instanceof Refusal && error.issues.length > 0) ? error.message : null;

function Workbench({ article, viewer }: { readonly article: DeskArticle; readonly viewer: Viewer }) {
  const text = article.revision.text ?? '';
  const desk = useDesk(article, draftOfViewer(article, viewer.id));
  const form = useClaimForm(article, desk);
  const side = useRef<HTMLElement>(null);
  const reading = useRef<HTMLElement>(null);
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
  const mayEdit = atLeast(viewer, 'EDITOR');

  // A claim that is being made is not thrown away for another selection: that may be its cue or its amount.
  const claim = () => {
    if (!mayEdit || !selection) return;
    if (form.draft) side.current?.querySelector<HTMLElement>('form input, form select')?.focus();
    else form.open(selection);
  };
  const backToText = () => reading.current?.querySelector<HTMLElement>('[role=textbox]')?.focus();
  const point = (offset: number) => {
    const at = (range: Range) => range.start <= offset && offset < range.end;
    const claimed = claims.map(contentOf).find((range) => range && at(range));
    const mention = article.mentions.find(at);
    if (mention && !claimed) setSelection({ start: mention.start, end: mention.end });
    else setFocus(claimed ?? null);
  };
  return (
    <Page
      title={article.headline}
      above={<ArticleFacts article={article} />}
      actions={
        mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Edit details
          </Button>
        )
      }
    >
      <DetailsForm article={article} opened={editing} onClose={() => setEditing(false)} />
      <Text size="sm" role="status">
        {desk.said}
      </Text>
      <div className={styles.desk}>
        <section ref={reading} aria-label="Text">
          {mayEdit && (
            <div className={styles.bar}>
              <Button disabled={!selection || form.draft !== null} onClick={claim}>
                Claim the selected words
              </Button>
              <Button
                variant="default"
                disabled={!selection}
                onClick={() =>
                  selection &&
                  desk.exclude.mutate([...article.excluded, { ...selection, reason: 'OTHER' }], {
                    onSuccess: () => setSelection(null),
                  })
                }
              >
                Exclude them
              </Button>
            </div>
          )}
          <ArticleText
            text={text}
            language={article.language}
            marks={marks}
            focus={focus}
            {...(mayEdit && { selecting: { selection, onSelect: setSelection, onEnter: claim } })}
            onPoint={point}
          />
          <ExcludedRanges article={article} mayEdit={mayEdit} onKeep={(kept) => desk.exclude.mutate(kept)} />
        </section>
        <aside ref={side} className={styles.side} aria-label="Claims">
          {mayEdit && form.draft && (
            <ClaimForm
              text={text}
              draft={form.draft}
              selection={selection}
              saving={desk.propose.isPending}
              issues={desk.propose.error instanceof Refusal ? desk.propose.error.issues : []}
              failure={failureOf(desk.propose.error)}
              onChange={form.edit}
              onClose={() => {
                form.close();
                backToText();
              }}
              onSave={(input, then) =>
                form.save(input, then, () => {
                  setSelection(null);
                  backToText();
                })
              }
            />
          )}
          <ReviewsOnDesk
            article={article}
            viewer={viewer}
            desk={desk}
            onShow={setFocus}
            onChange={form.change}
            onDone={backToText}
          />
        </aside>
      </div>
    </Page>
  );
}
