import { isLinkType, kinds, type Range, slice } from '@chancery/domain';
import { useState } from 'react';
import { draftOf, type ValueDraft } from '../../fields/value-draft.ts';
import type { Kind } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
import type { DeskArticle } from '../article/article-document.ts';
import type { useClaimForm } from '../article/use-claim-form.ts';
import { sameRange } from '../claim/claim-draft.ts';
import { fieldLetters } from './field-letters.ts';

type Article = Pick<DeskArticle, 'mentions' | 'revision'>;

/** What selected words fill a field with: themselves, and where a link may lead there the one record they name. */
export const filledWith = (article: Article, kind: Kind, field: string, selection: Range): ValueDraft => {
  const value = draftOf(slice(article.revision.text ?? '', selection));
  const type = Object.entries(kinds[kindName(kind)].fields).find(([name]) => name === field)?.[1].type;
  const candidates = article.mentions.find((each) => sameRange(each, selection))?.candidates ?? [];
  const record = candidates.length === 1 ? candidates[0]?.record : undefined;
  const leadsThere = type && isLinkType(type) && record && type.link.to.includes(kindName(record.kind));
  return leadsThere ? { ...value, target: { id: record.id, caption: record.caption } } : value;
};

/** One key for what selected words are: it opens the claim with its field chosen. */
export const useFieldKeys = (
  article: DeskArticle,
  form: ReturnType<typeof useClaimForm>,
  selection: Range | null,
) => {
  const [chosen, setKind] = useState<Kind | null>(null);
  // Until another kind is asked for, it goes on with that of the claim before.
  const kind = chosen ?? form.last?.fieldOf ?? 'DEAL';
  const letters = fieldLetters(kind);
  const claim = (field: string): void => {
    if (selection) form.openFor(selection, kind, field, filledWith(article, kind, field, selection));
  };
  const chords = Object.fromEntries(letters.map(({ letter, field }) => [letter, () => claim(field)]));
  return { kind, setKind, letters, claim, chords };
};

export type FieldKeys = ReturnType<typeof useFieldKeys>;
