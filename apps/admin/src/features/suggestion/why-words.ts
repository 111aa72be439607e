import type { Prints } from '../../lib/prints.ts';
import type { Saying } from '../../messages/say.tsx';
import type { DeskSuggestion } from './suggestions-document.ts';

/** Why something is suggested, in a sentence of the reader's language; in a model's own words where one said so. */
export const whyWords = (
  { exact, why: { reason, matched, names, sentence } }: Pick<DeskSuggestion, 'exact' | 'why'>,
  say: Saying,
  { list }: Pick<Prints, 'list'>,
): string => {
  if (reason === 'TOLD_BY_MODEL') return sentence;
  return say(`suggestion.why.${reason}`, {
    words: exact,
    matched: matched ?? '',
    count: names.length,
    names: list(names.map((words) => say('fields.quoted', { words }))),
    sources: names.reduceRight<string>(
      (source, teller) => (source === '' ? teller : say('suggestion.whoHasItFrom', { teller, source })),
      '',
    ),
  });
};
