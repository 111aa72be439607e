import type { Range } from '@chancery/domain';
import { useRouter } from 'next/navigation';
import { paths } from '../../lib/paths.ts';
import { nextSentence } from '../deal-in-hand/sentences.ts';
import type { useDealInHand } from '../deal-in-hand/use-deal-in-hand.ts';
import type { Undo } from '../undo/use-undo.ts';
import type { DeskArticle, DeskReview } from './article-document.ts';
import type { useDesk } from './use-desk.ts';

type Given = {
  readonly article: DeskArticle;
  readonly draft: DeskReview | null;
  readonly viewer: string;
  readonly desk: ReturnType<typeof useDesk>;
  readonly undo: Undo;
  readonly hand: ReturnType<typeof useDealInHand>;
  readonly selection: Range | null;
  readonly select: (range: Range) => void;
  readonly onHelp: () => void;
};

/** What the keys do while the text has the focus: those that only move in it are elsewhere. */
export const useTextChords = ({
  article,
  draft,
  viewer,
  desk,
  undo,
  hand,
  selection,
  select,
  onHelp,
}: Given) => {
  const router = useRouter();
  const go = (forward: boolean) => () => {
    const found = nextSentence(hand.sentences, selection, forward);
    if (found) select(found);
  };
  const open = () => {
    const mine = article.reviews.filter(({ editor }) => editor.id === viewer).at(-1);
    if (mine) router.push(paths.review(mine.id));
  };
  return {
    s: go(true),
    'Shift+s': go(false),
    d: () => {
      if (selection && !hand.step) hand.open(selection);
    },
    z: undo.undo,
    'Mod+z': undo.undo,
    'Shift+z': undo.redo,
    'Mod+Shift+z': undo.redo,
    'Mod+Enter': () => {
      if (draft && draft.proposals.length > 0 && !desk.submit.isPending) desk.submit.mutate(draft.id);
    },
    o: open,
    '?': onHelp,
  };
};
