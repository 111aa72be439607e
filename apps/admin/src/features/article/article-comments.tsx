'use client';
import { type Range, slice } from '@chancery/domain';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../messages/say.tsx';
import { labelOf, type Target } from '../comment/comment-target.ts';
import { Comments } from '../comment/comments.tsx';
import { useOfferActs } from '../palette/acts.ts';
import { atLeast, type Viewer } from '../session/viewer.ts';
import type { DeskArticle } from './article-document.ts';

/** What colleagues say about the article, below its text; a new comment is about the selected words. */
export function ArticleComments({
  article,
  viewer,
  selection,
  onPassage,
  onClaim,
}: {
  readonly article: DeskArticle;
  readonly viewer: Viewer;
  readonly selection: Range | null;
  readonly onPassage: (range: Range) => void;
  readonly onClaim: (claim: string) => void;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const text = article.revision.text ?? '';
  const target: Target = selection
    ? { kind: 'PASSAGE', passage: { ...selection, exact: slice(text, selection) } }
    : { kind: 'ARTICLE' };
  const part = useRef<HTMLDivElement>(null);
  // How often somebody has asked to write: each time the field takes the focus.
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) part.current?.querySelector('textarea')?.focus();
  }, [asked]);
  const write = () => {
    setOpen(true);
    setAsked(asked + 1);
  };
  useOfferActs(
    atLeast(viewer, 'EDITOR') ? [{ id: 'comment', label: labelOf(target, say), keys: '', run: write }] : [],
  );
  return (
    <div ref={part}>
      <Button variant="default" size="xs" mt="md" mb="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? 'article.hideComments' : 'comment.title')}
      </Button>
      {open && (
        <Comments
          article={article.id}
          viewer={viewer}
          target={target}
          onPassage={onPassage}
          onClaim={onClaim}
        />
      )}
    </div>
  );
}
