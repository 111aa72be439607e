'use client';
import { type Range, slice } from '@chancery/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../messages/say.tsx';
import { Comments } from '../comment/comments.tsx';
import type { Viewer } from '../session/viewer.ts';
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
  return (
    <div>
      <Button variant="default" size="xs" mt="md" mb="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? 'article.hideComments' : 'comment.title')}
      </Button>
      {open && (
        <Comments
          article={article.id}
          viewer={viewer}
          target={
            selection
              ? { kind: 'PASSAGE', passage: { ...selection, exact: slice(text, selection) } }
              : { kind: 'ARTICLE' }
          }
          onPassage={onPassage}
          onClaim={onClaim}
        />
      )}
    </div>
  );
}
