import type { Range } from '@chancery/domain';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { inParts } from '../../lib/in-parts.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import { lettersWork } from '../../lib/letters.ts';
import { accepted } from '../../lib/refusal.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { DeskArticle } from '../article/article-document.ts';
import type { Decision } from '../claim/claim-draft.ts';
import { alikeNames, exactNames, isOnlyNamed, type Prefilled, prefilled } from './prefill.ts';
import {
  DecideDocument,
  type DeskSuggestion,
  NeverSuggestDocument,
  suggestionsKey,
  useSuggested,
} from './suggestions-document.ts';

type Open = (prefilled: Prefilled, decides: readonly Decision[]) => void;

/** Most suggestions that one command decides; more are decided by several, each of them an act. */
const mostDecisions = 1_000;

// The same list at every render, while none is there: what depends on it is not made anew.
const none: readonly DeskSuggestion[] = [];

/** What is suggested for an article, which of it is looked at, and what an editor makes of it. */
export const useSuggestions = (
  article: DeskArticle,
  mayEdit: boolean,
  open: Open,
  show: (range: Range) => void,
) => {
  const query = useSuggested(article.id, article.version, mayEdit);
  // What was decided is gone at once; it comes back where that was refused.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const found = query.data?.all ?? none;
  const all = useMemo(
    () => (gone.size === 0 ? found : found.filter(({ id }) => !gone.has(id))),
    [found, gone],
  );
  // Those too that stand further down than a list goes: they come as others are decided.
  const count = (query.data?.count ?? 0) - (found.length - all.length);
  const [at, setAt] = useState<{ readonly id: string; readonly place: number } | null>(null);
  const key = suggestionsKey(article.id);
  const decide = useCommand(
    key,
    async (decisions: readonly Decision[]) => {
      for (const part of inParts(decisions, mostDecisions)) {
        const input = { article: article.id, decisions: [...part] };
        accepted((await request(DecideDocument, { input })).decideSuggestions);
      }
    },
    { afterFailure: true }, // parts before the one that was refused are decided
  );
  const never = useCommand(key, async (said: { readonly words: string; readonly record: string | null }) => {
    const input = { ...said, article: article.id };
    return accepted((await request(NeverSuggestDocument, { input })).neverSuggest);
  });
  // Where the one that was looked at is gone, the next one has its place.
  const seen = all.findIndex(({ id }) => id === at?.id);
  const place = at === null ? -1 : seen >= 0 ? seen : Math.min(at.place, all.length - 1);
  const current = all[place] ?? null;
  const go = (to: number): void => {
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    if (!next) return;
    setAt({ id: next.id, place: all.indexOf(next) });
    show({ start: next.start, end: next.end });
  };
  /** Has what was decided gone before the server says so; what it returns ends that. */
  const away = (decisions: readonly Decision[]): (() => void) => {
    const ids = decisions.map(({ suggestion }) => suggestion);
    setGone((before) => new Set([...before, ...ids]));
    return () => setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
  };
  const decideAtOnce = (decisions: readonly Decision[]): void => {
    const settled = away(decisions);
    decide.mutateAsync(decisions).then(settled, settled); // `failure` says why it was refused
  };
  const settle = (verdict: Decision['verdict']): void => {
    if (!current) return;
    const next = all[place + 1];
    decideAtOnce([{ suggestion: current.id, verdict }]);
    if (!next) return;
    setAt({ id: next.id, place });
    show({ start: next.start, end: next.end });
  };
  const take = (verdict: 'ACCEPTED' | 'CHANGED'): void => {
    if (!current) return;
    if (verdict === 'ACCEPTED' && isOnlyNamed(current)) {
      settle(verdict);
      return;
    }
    const filled = prefilled(current, all) ?? { passage: { start: current.start, end: current.end } };
    open(filled, [{ suggestion: current.id, verdict }]);
  };
  const acceptAll = (names: readonly DeskSuggestion[]): void => {
    if (names.length > 0) decideAtOnce(names.map(({ id }) => ({ suggestion: id, verdict: 'ACCEPTED' })));
  };
  const acceptExact = () => acceptAll(exactNames(all));
  const alike = current ? alikeNames(current, all) : [];
  const acceptAlike = () => acceptAll(alike);
  const acts: Readonly<Record<string, () => void>> = {
    j: () => go(place + 1),
    k: () => go(place - 1),
    a: () => take('ACCEPTED'),
    e: () => take('CHANGED'),
    x: () => settle('REJECTED'),
    m: acceptAlike,
    A: acceptExact,
  };
  /** One key each, where what has the focus takes no letters itself. */
  const onKey = (event: KeyboardEvent): void => {
    const { ctrlKey, metaKey, altKey, target } = event;
    const typed =
      target instanceof Element && target.closest('[contenteditable=true], input, select, textarea');
    // The text may have made something of the key already.
    if (event.defaultPrevented) return;
    const pressed = keyPressed(event);
    const act = ctrlKey || metaKey || altKey || typed || !lettersWork() ? undefined : acts[pressed];
    if (!act || all.length === 0) return;
    event.preventDefault();
    // A key held too long goes on through the list, and decides nothing more.
    if (!event.repeat || pressed === 'j' || pressed === 'k') act();
  };
  return {
    query,
    all,
    /** How many are not decided, those that are not in the list too. */
    count,
    current,
    failure: decide.error ?? never.error,
    go,
    goTo: (suggestion: DeskSuggestion) => go(all.indexOf(suggestion)),
    take,
    reject: () => settle('REJECTED'),
    acceptExact,
    alike,
    acceptAlike,
    neverAgain: (suggestion: DeskSuggestion) =>
      never.mutate({ words: suggestion.exact, record: suggestion.candidates[0]?.record.id ?? null }),
    onKey,
    /** What each key does. */
    acts,
    /** What a claim still decides: what was decided meanwhile, or another text suggested, is no suggestion any more. */
    standing: (decides: readonly Decision[]) =>
      query.data ? decides.filter(({ suggestion }) => found.some(({ id }) => id === suggestion)) : decides,
    away,
  };
};

export type Suggestions = ReturnType<typeof useSuggestions>;
