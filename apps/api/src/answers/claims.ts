import {
  type ArticleRead,
  type ChainRead,
  type CitationRead,
  type ClaimRead,
  type ClaimShape,
  type Entries,
  isArticleColumn,
  isChainColumn,
  isClaimColumn,
  isJudgementColumn,
  isPassageColumn,
  type JudgementRead,
  type PassageRead,
} from '@chancery/db';
import type { FieldNode } from 'graphql';
import type { SlottedReading } from './pages.ts';
import { recordShape } from './records.ts';
import { collected, entries, notRead, objectType, requirePlain, type Selected } from './selection.ts';
import { anyValue, valuesOf } from './values.ts';

const passage = (reading: SlottedReading, { nodes }: Selected): Entries<PassageRead> => {
  const type = objectType(reading, 'Passage');
  return entries<PassageRead>(type, collected(reading, type, nodes), (each) =>
    each.name === 'revision'
      ? { is: 'revision', of: revision(reading, each) }
      : isPassageColumn(each.name)
        ? { is: 'part', name: each.name }
        : notRead(each),
  );
};

// A passage knows the id of its text, and no more of it.
const revision = (reading: SlottedReading, { nodes }: Selected) => {
  const type = objectType(reading, 'Revision');
  return entries<{ readonly is: 'id' }>(type, collected(reading, type, nodes), (each) =>
    each.name === 'id' ? { is: 'id' } : notRead(each),
  );
};

const citation = (reading: SlottedReading, { nodes }: Selected): Entries<CitationRead> => {
  const type = objectType(reading, 'Citation');
  return entries<CitationRead>(type, collected(reading, type, nodes), (each) => {
    requirePlain(each);
    if (each.name === 'role') return { is: 'role' };
    return each.name === 'passage' ? { is: 'passage', of: passage(reading, each) } : notRead(each);
  });
};

const chain = (reading: SlottedReading, { nodes }: Selected): Entries<ChainRead> => {
  const type = objectType(reading, 'ChainLink');
  return entries<ChainRead>(type, collected(reading, type, nodes), (each) => {
    if (each.name === 'source') return { is: 'source', of: recordShape(reading, each.nodes) };
    if (each.name === 'cue') return { is: 'cue', of: passage(reading, each) };
    requirePlain(each);
    return isChainColumn(each.name) ? { is: each.name } : notRead(each);
  });
};

const judgement = (reading: SlottedReading, { nodes }: Selected): Entries<JudgementRead> => {
  const type = objectType(reading, 'Judgement');
  return entries<JudgementRead>(type, collected(reading, type, nodes), (each) => {
    requirePlain(each);
    return isJudgementColumn(each.name) ? { is: each.name } : notRead(each);
  });
};

const articleShape = (reading: SlottedReading, { nodes }: Selected): Entries<ArticleRead> => {
  const type = objectType(reading, 'Article');
  return entries<ArticleRead>(type, collected(reading, type, nodes), (each) => {
    if (each.name === 'publishedAt') return { is: 'publishedAt', of: valuesOf(reading, each) };
    if (each.name === 'outlet')
      return { is: 'outlet', of: recordShape(reading, each.nodes, ['Organisation']) };
    return isArticleColumn(each.name) ? { is: 'column', name: each.name } : notRead(each);
  });
};

const claimPart =
  (reading: SlottedReading) =>
  (selected: Selected): ClaimRead => {
    const { name, nodes } = selected;
    switch (name) {
      case 'subject':
        return { is: 'subject', of: recordShape(reading, nodes) };
      case 'value':
        return { is: 'value', of: anyValue(reading, selected) };
      case 'article':
        return { is: 'article', of: articleShape(reading, selected) };
      case 'validTime':
        return { is: 'validTime', of: valuesOf(reading, selected) };
      case 'citations':
        return { is: 'citations', of: citation(reading, selected) };
      case 'passage':
        return { is: 'passage', of: passage(reading, selected) };
      case 'chain':
        return { is: 'chain', of: chain(reading, selected) };
      case 'judgement':
        return { is: 'judgement', of: judgement(reading, selected) };
      default:
        requirePlain(selected);
        return isClaimColumn(name) ? { is: 'column', name } : notRead(selected);
    }
  };

/** What is read of claims, by what is selected of them. */
export const claimShape = (reading: SlottedReading, nodes: readonly FieldNode[]): ClaimShape => {
  const type = objectType(reading, 'Claim');
  return entries<ClaimRead>(type, collected(reading, type, nodes), claimPart(reading));
};
