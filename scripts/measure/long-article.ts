import { give, type Session } from './office.ts';

const states = [
  'Norway',
  'Sweden',
  'Latvia',
  'Estonia',
  'Malta',
  'Cyprus',
  'Peru',
  'Chile',
  'Ghana',
  'Kenya',
];
const goods = ['ferries', 'turbines', 'rails', 'cranes', 'buses', 'seeds', 'cables'];
const stateAt = (at: number): string => states[at % states.length] ?? '';

/** Sentences that each name two states, a sum and what is paid for. */
const sentenceAt = (at: number): string => {
  const [buyer, seller] = [stateAt(at), stateAt(at + 1 + (at % 7))];
  const [thing, sum] = [goods[at % goods.length], `$${at + 11} million`];
  return `The ministry said on Tuesday that ${buyer} will buy ${thing} from ${seller} for ${sum}, to be paid over some years.`;
};

const sentences = Array.from({ length: 300 }, (_, at) => sentenceAt(at));

/** A long read of 300 sentences, about 7,000 words, in paragraphs of three. */
export const longText = Array.from({ length: 100 }, (_, at) =>
  sentences.slice(3 * at, 3 * at + 3).join(' '),
).join('\n\n');

/** What the editors claim of it: of each sentence its sum. */
const claimsOn = (text: string, subject: string): readonly object[] =>
  [...text.matchAll(/\$\d+ million/gu)].map(({ 0: exact, index: start }) => ({
    subject,
    field: 'value',
    value: { asStated: exact },
    realisation: 'PLANNED',
    certainty: 'CERTAIN',
    citations: [{ start, end: start + exact.length, exact }],
  }));

/**
 * Enters the long article with a review by each of the editors over all of its sentences: the last one's stays a draft.
 * The id of the article.
 */
export const enterLongArticle = async (editors: readonly Session[]): Promise<string> => {
  const [first] = editors;
  if (!first) throw new Error('Nobody enters the article.');
  const { id: article } = await give(first, 'importArticle', {
    content: longText,
    headline: 'Who buys what',
  });
  const { id: subject } = await give(first, 'createRecord', { kind: 'DEAL', label: 'The long purchase' });
  for (const editor of editors) {
    const { id: review } = await give(editor, 'openReview', { article });
    const input = { review, expectedVersion: 1, claims: claimsOn(longText, subject) };
    await give(editor, 'proposeClaims', input, '... on Proposed { __typename }');
    if (editor !== editors.at(-1)) await give(editor, 'submitReview', { review, expectedVersion: 2 });
  }
  return article;
};
