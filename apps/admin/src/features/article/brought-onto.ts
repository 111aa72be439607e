import { type Range, slice } from '@chancery/domain';
import type { Saying } from '../../messages/say.tsx';
import { bringDraft } from '../claim/bring-draft.ts';
import { carrying } from '../claim/carrying.ts';
import { type ClaimDraft, isTouched } from '../claim/claim-draft.ts';

/** What lay on a desk when the text of its article changed. What was typed is kept elsewhere, and not told here. */
export type LeftOnDesk = {
  readonly text: string;
  readonly selection: Range | null;
  /** The claim in its form. */
  readonly draft: ClaimDraft | null;
  /** The claim that was stored last, on which the next one goes on. */
  readonly last: ClaimDraft | null;
};

/** The same on the desk of another text. */
export type Brought = {
  readonly selection: Range | null;
  /** A claim that was begun, and of which nothing was typed. */
  readonly draft: ClaimDraft | null;
  readonly last: ClaimDraft | null;
  /** The words that were selected and have no sure place any more. */
  readonly lost: string | null;
};

/** Brings what lay on a desk onto that of another text: where its words surely stand. Null where there was none. */
export const broughtOnto = (text: string, left: LeftOnDesk | null): Brought | null => {
  if (!left) return null;
  const { text: before, selection, draft, last } = left;
  const onto = (old: ClaimDraft | null) => old && bringDraft(before, text, old).draft;
  const place = selection && carrying(before, text, [selection])(selection);
  return {
    selection: place,
    draft: draft && !isTouched(draft) ? onto(draft) : null,
    last: onto(last),
    lost: selection && !place ? slice(before, selection) : null,
  };
};

/** What is said when another text has come onto the desk. */
export const arrivalWords = ({ lost }: Brought, say: Saying): string =>
  lost === null ? say('revision.newText') : say('revision.selectionLost', { words: lost });
