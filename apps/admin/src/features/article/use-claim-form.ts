import { overlaps, type Range } from '@chancery/domain';
import { useMemo, useRef, useState } from 'react';
import type { ValueDraft } from '../../fields/value-draft.ts';
import type { ClaimInput, ClaimOnDeskFragment, Kind } from '../../generated/graphql.ts';
import { missingIn } from '../../lib/refusal.ts';
import {
  type Change,
  type ClaimDraft,
  type ClaimSaid,
  type Decision,
  isTouched,
  sameRange,
  startDraft,
} from '../claim/claim-draft.ts';
import { draftOfClaim } from '../claim/draft-of-claim.ts';
import { type KeptDraft, useEarlierDraft } from '../claim/use-earlier-draft.ts';
import { type Gone, goneOnFrom, withoutRecords } from '../claim/without-records.ts';
import { useKept } from '../kept/use-kept.ts';
import type { DeskArticle } from './article-document.ts';
import type { Brought } from './brought-onto.ts';
import type { useDesk } from './use-desk.ts';

// What an earlier version of this page kept may lack what this one has.
const unsaid = { revision: null, decides: [], others: [] };
const readKept = (kept: unknown): KeptDraft | null =>
  typeof kept === 'object' && kept !== null && 'began' in kept
    ? { ...unsaid, ...(kept as Partial<KeptDraft> & ClaimDraft), urged: 0 } // only this form keeps anything in its place
    : null;

/** Whether a draft's places are on the newest text: surely, or since the article never had another one. */
const isOnNewest = ({ revision, revisions }: DeskArticle, kept: KeptDraft): boolean =>
  kept.revision === null ? revisions.length === 1 : kept.revision === revision.id;

type Saved = {
  /** The suggestions that the claim comes of. */
  readonly decides: readonly Decision[];
  /** It is stored; to be called when the desk was read anew is what this returns. */
  readonly stored: (decided: readonly Decision[]) => () => void;
  /** And no other follows. */
  readonly done: () => void;
};

/** The claim that is being made or changed; kept for its editor, in any browser, until it is stored or given up. */
export const useClaimForm = (
  article: DeskArticle,
  desk: ReturnType<typeof useDesk>,
  brought: Brought | null,
) => {
  const text = article.revision.text ?? '';
  const [draft, setDraft] = useState<ClaimDraft | null>(brought?.draft ?? null);
  const [stored, setStored] = useState<ClaimDraft | null>(brought?.last ?? null);
  const last = useMemo(() => stored && goneOnFrom(stored, desk.gone), [stored, desk.gone]);
  const begun = useRef(0);
  const next = () => {
    begun.current = Math.max(begun.current, draft?.begun ?? 0) + 1;
    return begun.current;
  };
  const earlier = useEarlierDraft(text, (carried) => setDraft({ ...carried, begun: next() }));
  const touched =
    draft && isTouched(draft) ? { ...draft, urged: 0, revision: article.revision.id } : earlier.kept;
  const kept = useKept({
    place: `article/${article.id}/claim`,
    value: touched,
    read: readKept,
    restore: (before) => {
      if (!isOnNewest(article, before)) return earlier.take(before);
      const { revision: _, ...said } = before;
      setDraft({ ...said, begun: next() });
    },
  });
  // One form at a time: what was typed is never wiped by the next claim.
  const isFree = (): boolean => {
    if (earlier.kept) {
      earlier.urge();
      return false;
    }
    if (!draft || !isTouched(draft)) return true;
    setDraft({ ...draft, urged: draft.urged + 1 });
    return false;
  };
  /** The record that a passage names, of a kind where one is asked for. */
  const namedIn = (passage: Range, kind?: Kind) => {
    const mention = article.mentions.find((each) => overlaps(each, passage));
    const candidates = mention?.candidates.map(({ record }) => record) ?? [];
    return candidates.find((record) => kind === undefined || record.kind === kind) ?? null;
  };
  // A suggestion that opened the form on these very words is still what the claim comes of.
  const decidesOn = (passage: Range): readonly Decision[] =>
    draft && sameRange(draft.passage, passage) ? draft.decides : [];
  const open = (passage: Range) => {
    if (!isFree()) return;
    setDraft({
      ...startDraft(text, passage, last, next(), namedIn(passage)),
      decides: decidesOn(passage),
    });
  };
  /** Opens the form as a suggestion fills it in, unless another claim is in the way. */
  const openAs = (
    prefilled: Partial<ClaimSaid> & { readonly passage: Range },
    decides: readonly Decision[],
  ): void => {
    if (!isFree()) return;
    setDraft({ ...startDraft(text, prefilled.passage, last, next()), ...prefilled, decides });
  };
  /** Opens the form with a field of a kind chosen; it goes on about the last record where that is of the kind. */
  const openFor = (passage: Range, kind: Kind, field: string, value: ValueDraft) => {
    if (!isFree()) return;
    const begun = startDraft(text, passage, last, next(), namedIn(passage, kind));
    const subject = begun.subject?.kind === kind ? begun.subject : null;
    const part = { subject, fieldOf: kind, field, value };
    const decides = decidesOn(passage);
    setDraft({ ...begun, ...part, began: { ...begun.began, ...part }, decides });
  };
  const close = () => {
    desk.propose.reset();
    earlier.forget();
    setDraft(null);
  };
  const change = (claim: ClaimOnDeskFragment) => {
    if (!isFree()) return;
    desk.propose.reset();
    const others = article.reviews.flatMap(({ proposals }) =>
      proposals.flatMap((each) => (each.claim.id === claim.id ? [] : [each.claim.id])),
    );
    const begun = draftOfClaim(claim, next());
    setDraft(begun && { ...begun, others });
  };
  /** Records were withdrawn: neither this claim nor the next one is about them, or said by them. */
  const forget = (records: Gone) => {
    desk.withdrawn(records);
    setDraft((now) => now && withoutRecords(now, records));
  };
  const save = (claim: ClaimInput, then: 'DONE' | 'ANOTHER', saved: Saved) => {
    if (!draft) return;
    const { decides, done } = saved;
    let anew = () => {};
    const proposed = desk.propose.mutateAsync({
      claim,
      replaces: draft.replaces,
      decides,
      stored: () => {
        anew = saved.stored(decides);
        setStored(draft);
        desk.standing(desk.gone); // it was stored with all that it names
        earlier.forget();
        setDraft(then === 'ANOTHER' ? startDraft(text, draft.passage, draft, next()) : null);
        if (then === 'DONE') done();
      },
    });
    // What was refused stands in the form, but for what it names and is there no more.
    proposed.then(
      () => anew(),
      (error: unknown) => {
        anew();
        forget(missingIn(error, { claims: [claim] }));
      },
    );
  };
  const edit = (change: Change<ClaimDraft>) => setDraft((now) => now && { ...change(now), urged: 0 });
  return {
    draft,
    earlier,
    touched,
    kept,
    last,
    edit,
    open,
    openAs,
    openFor,
    change,
    close,
    save,
    forget,
  };
};
