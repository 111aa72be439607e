'use client';
import { type Range, slice } from '@chancery/domain';
import { Text } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page, StoredTitle } from '../../components/page.tsx';
import { AtDesk } from '../../fields/at-desk.ts';
import { explained } from '../../lib/explain.ts';
import { Refusal } from '../../lib/refusal.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import { claimConflict } from '../claim/claim-conflict.ts';
import { ClaimConflictPanel } from '../claim/claim-conflict-panel.tsx';
import { ClaimForm } from '../claim/claim-form.tsx';
import { EarlierClaim } from '../claim/earlier-claim.tsx';
import { stepPassage } from '../deal-in-hand/deal-in-hand.ts';
import { DealPanel, EarlierDeal } from '../deal-in-hand/deal-panel.tsx';
import { useDealInHand } from '../deal-in-hand/use-deal-in-hand.ts';
import { usePassageSelected, useSampleOpened } from '../guide/use-sample-opened.ts';
import { KeptNote } from '../kept/kept-note.tsx';
import { citingAll } from '../keys/all-places.ts';
import { useFieldKeys } from '../keys/use-field-keys.ts';
import { useOfferActs } from '../palette/acts.ts';
import { Retractions } from '../retraction/retractions.tsx';
import { ReadFrom } from '../revision/read-from.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { SuggestionsOnDesk } from '../suggestion/suggestions-on-desk.tsx';
import { useSuggestions } from '../suggestion/use-suggestions.ts';
import { useUndo } from '../undo/use-undo.ts';
import { useUndoKeys } from '../undo/use-undo-keys.ts';
import { ArticleComments } from './article-comments.tsx';
import { ArticleActions, ArticleDialogs, useArticleDialogs } from './article-dialogs.tsx';
import { type DeskArticle, useArticle } from './article-document.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleText } from './article-text.tsx';
import { arrivalWords, broughtOnto, type LeftOnDesk } from './brought-onto.ts';
import styles from './desk.module.css';
import { DeskBar } from './desk-bar.tsx';
import { ExcludedRanges } from './excluded-ranges.tsx';
import { ExclusionConflict } from './exclusion-conflict.tsx';
import { LostPassages } from './lost-passages.tsx';
import { contentOf, marksOf, wantedIn } from './marks.ts';
import { ReviewsOnDesk } from './reviews-on-desk.tsx';
import { useClaimForm } from './use-claim-form.ts';
import { draftOfViewer, draftsOfViewer, useDesk } from './use-desk.ts';
import { useDeskActs } from './use-desk-acts.ts';
import { useExclusions } from './use-exclusions.ts';
import { useRoleKeys } from './use-role-keys.ts';
import { useSourceKeys } from './use-source-keys.ts';
import { useTextChords } from './use-text-chords.ts';

/** An article on the desk: its text on one side, what it claims on the other. */
export function ArticleWorkbench({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  return (
    <SignedIn title={say('palette.article')}>
      {(viewer) => <Loaded key={articleId} articleId={articleId} viewer={viewer} />}
    </SignedIn>
  );
}

function Loaded({ articleId, viewer }: { readonly articleId: string; readonly viewer: Viewer }) {
  const say = useSay();
  const query = useArticle(articleId);
  useSampleOpened(articleId);
  const left = useRef<LeftOnDesk | null>(null);
  // Another text is another desk, onto which is brought what lay on the one before.
  if (query.data)
    return (
      <AtDesk value={query.data.id}>
        <Workbench key={query.data.revision.id} article={query.data} viewer={viewer} left={left} />
      </AtDesk>
    );
  if (query.data === null) return <NothingHere what="article" />;
  return (
    <Page title={say('palette.article')}>
      <Asked query={query} label={say('agreement.fetching')}>
        {() => null}
      </Asked>
    </Page>
  );
}

// What the form's own fields do not show: the network, a stale version, a session that is over.
const failureOf = (error: Error | null, say: Saying): string | null =>
  error && !(error instanceof Refusal && error.issues.length > 0) ? explained(error, say) : null;

function Workbench({
  article,
  viewer,
  left,
}: {
  readonly article: DeskArticle;
  readonly viewer: Viewer;
  readonly left: { current: LeftOnDesk | null };
}) {
  const say = useSay();
  const text = article.revision.text ?? '';
  const draft = draftOfViewer(article, viewer.id);
  const mayEdit = atLeast(viewer, 'EDITOR');
  const [brought] = useState(() => broughtOnto(text, left.current));
  const desk = useDesk(article, viewer.id, brought && arrivalWords(brought, say));
  const form = useClaimForm(article, desk, brought);
  const conflict = claimConflict(
    form.draft,
    draftsOfViewer(article, viewer.id).flatMap(({ proposals }) => proposals.map(({ claim }) => claim)),
  );
  const exclusions = useExclusions(article, desk);
  const hand = useDealInHand(article, desk, mayEdit);
  const side = useRef<HTMLElement>(null);
  const reading = useRef<HTMLElement>(null);
  const wanted = useSearchParams();
  const claims = useMemo(
    () => article.reviews.flatMap(({ proposals }) => proposals.map(({ claim }) => claim)),
    [article],
  );
  const [focus, setFocus] = useState<Range | null>(() => wantedIn(text, claims, wanted));
  const [selection, setSelection] = useState<Range | null>(brought?.selection ?? null);
  useEffect(() => {
    left.current = { text, selection, draft: form.draft, last: form.last };
  });
  usePassageSelected(article.id, selection !== null);
  const dialogs = useArticleDialogs();
  const undo = useUndo(article.id, mayEdit, { ...desk, withdrawn: form.forget });
  useUndoKeys(undo, mayEdit);
  const chords = useTextChords({
    article,
    draft,
    viewer: viewer.id,
    desk,
    undo,
    hand,
    selection,
    select: setSelection,
    onHelp: () => dialogs.open('KEYS'),
  });
  const fieldKeys = useFieldKeys(article, form, selection);
  const stepFocus = useMemo(
    () => (hand.deal && hand.step ? stepPassage(hand.step, hand.deal) : null),
    [hand.deal, hand.step],
  );
  // The keys are at hand at once, unless something else was asked for already.
  useEffect(() => {
    if (document.activeElement === document.body)
      reading.current?.querySelector<HTMLElement>('[role=textbox]')?.focus({ preventScroll: true });
  }, []);
  const suggestions = useSuggestions(article, mayEdit, form.openAs, setFocus);
  const marks = useMemo(() => marksOf(article, claims, suggestions.all), [article, claims, suggestions.all]);

  // A claim that is being made is not thrown away for another selection: that may be its cue or its amount.
  const claim = () => {
    if (!mayEdit || !selection) return;
    if (form.draft) side.current?.querySelector<HTMLElement>('form :is(input, select)')?.focus();
    else form.open(selection);
  };
  // Without words of its own, M is that of the suggestions.
  const about = selection ?? form.draft?.passage;
  const citeAll = () => {
    if (!about) return;
    if (!form.draft) form.open(about);
    form.edit((now) => citingAll(text, now, slice(text, about), article.excluded));
  };
  const sourceKeys = useSourceKeys(form, desk, suggestions.all, selection);
  const roleKeys = useRoleKeys(text, form, desk, selection);
  const inText = {
    ...fieldKeys.chords,
    ...roleKeys,
    ...chords,
    ...sourceKeys.chords,
    ...(about && { m: citeAll }),
  };
  const exclude = () => {
    if (!selection) return;
    const ranges = [...article.excluded, { ...selection, reason: 'OTHER' as const }];
    exclusions.set(ranges, () => setSelection(null));
  };
  const deskActs = useDeskActs({
    chords: { ...inText, Enter: claim },
    fieldKeys,
    suggestions,
    selection,
    onExclude: exclude,
    onDetails: () => dialogs.open('DETAILS'),
    onReadAgain: () => dialogs.open('READ_AGAIN'),
  });
  useOfferActs(mayEdit ? deskActs : []);
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
      heading={<StoredTitle>{article.headline}</StoredTitle>}
      above={
        <>
          <ArticleFacts article={article} onSayWhen={mayEdit ? () => dialogs.open('DETAILS') : undefined} />
          <ReadFrom original={article.revision.original} />
        </>
      }
      actions={<ArticleActions article={article} mayEdit={mayEdit} dialogs={dialogs} />}
    >
      <ArticleDialogs article={article} kind={fieldKeys.kind} dialogs={dialogs} />
      <Retractions article={article.id} />
      {/* It has its line in the space that is there anyway: the text must not move when something is said. */}
      <Text size="sm" role="status" mih="1lh" my="-lg">
        {desk.said}
      </Text>
      <div className={styles.desk}>
        <section
          ref={reading}
          aria-label={say('review.text')}
          onKeyDown={mayEdit ? suggestions.onKey : undefined}
        >
          {mayEdit && (
            <DeskBar
              isSelected={selection !== null}
              isClaiming={form.draft !== null}
              isDealing={hand.deal !== null}
              fieldKeys={fieldKeys}
              undo={undo}
              onSentenceBefore={chords['Shift+s']}
              onNextSentence={chords.s}
              onClaim={claim}
              onDeal={chords.d}
              onExclude={exclude}
              onAllPlaces={citeAll}
            />
          )}
          <ArticleText
            text={text}
            language={article.language}
            marks={marks}
            focus={stepFocus ?? focus}
            {...(mayEdit && {
              selecting: {
                selection,
                onSelect: setSelection,
                onEnter: claim,
                chords: inText,
              },
            })}
            onPoint={point}
          />
          <LostPassages claims={claims} />
          <ExcludedRanges article={article} mayEdit={mayEdit} onKeep={exclusions.set} />
          {exclusions.attempt && (
            <ExclusionConflict
              text={text}
              attempt={exclusions.attempt}
              theirs={article.excluded}
              onSettle={exclusions.set}
              onLeave={exclusions.leave}
            />
          )}
          <ArticleComments
            article={article}
            viewer={viewer}
            selection={selection}
            onPassage={setFocus}
            onClaim={(id) => {
              const claim = claims.find((each) => each.id === id);
              if (claim) setFocus(contentOf(claim));
            }}
          />
        </section>
        <aside ref={side} className={styles.side} aria-label={say('review.claims')}>
          {conflict && (
            <ClaimConflictPanel
              conflict={conflict}
              onKeep={(kept) => form.edit(() => kept)}
              onDrop={() => {
                form.close();
                backToText();
              }}
            />
          )}
          {mayEdit && hand.deal && <DealPanel hand={hand} onDone={backToText} />}
          {mayEdit && <EarlierDeal hand={hand} />}
          {mayEdit && <KeptNote form={hand.kept} mine={hand.value} tell={({ deal }) => deal.label} />}
          {mayEdit && <KeptNote form={form.kept} mine={form.touched} tell={({ value }) => value.words} />}
          {mayEdit && <EarlierClaim earlier={form.earlier} selection={selection} onDone={backToText} />}
          {mayEdit && form.draft && !conflict && (
            <ClaimForm
              text={text}
              draft={form.draft}
              selection={selection}
              excluded={article.excluded}
              proposedChain={sourceKeys.proposed}
              saving={desk.propose.isPending}
              issues={desk.propose.error instanceof Refusal ? desk.propose.error.issues : []}
              failure={failureOf(desk.propose.error, say)}
              onChange={form.edit}
              onClose={() => {
                form.close();
                backToText();
              }}
              onSave={(input, then) =>
                form.save(input, then, {
                  decides: suggestions.standing(form.draft?.decides ?? []),
                  stored: suggestions.away,
                  done: () => {
                    setSelection(null);
                    backToText();
                  },
                })
              }
            />
          )}
          {mayEdit && <SuggestionsOnDesk article={article.id} suggestions={suggestions} />}
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
