import { codePointLength } from '@chancery/domain';
import { issue, refuseIf } from '../issues.ts';
import { longestPhrase } from './chunks.ts';
import { quoted } from './quoted.ts';
import { tokenise } from './tokenise.ts';

/** What has to stand in a text: words one after the other, the last perhaps only begun. */
export type Term = { readonly words: readonly string[]; readonly begun: boolean };

const longest = 200;
const most = 20;

// A phrase in quotation marks of any language, or what stands between spaces.
const parts = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu;

/**
 * What a search asks for: words, "phrases" and begun wor*. Throws Invalid for what is too long. Empty where no words
 * are left. `path` is where the text was given.
 */
export const readQuery = (text: string, path: readonly (string | number)[] = ['text']): readonly Term[] => {
  if (codePointLength(text) > longest)
    refuseIf([issue(path, 'TOO_LONG', `A text is searched by ${longest} characters at most.`)]);
  const terms = [...text.matchAll(parts)]
    .map(([part, phrase]) => ({
      words: [...tokenise(phrase ?? part)].map(({ word }) => word),
      begun: phrase === undefined && part.endsWith('*'),
    }))
    .filter(({ words }) => words.length > 0);
  refuseIf([
    ...(terms.length > most
      ? [issue(path, 'TOO_MANY', `A text is searched by ${most} words or phrases at most.`)]
      : []),
    ...(terms.some(({ words }) => words.length > longestPhrase)
      ? [issue(path, 'TOO_LONG', `A phrase has at most ${longestPhrase} words.`)]
      : []),
  ]);
  return terms;
};

/** A term as the text form of a tsquery. */
export const termQuery = ({ words, begun }: Term): string =>
  words.map((word, at) => `${quoted(word)}${begun && at === words.length - 1 ? ':*' : ''}`).join(' <-> ');
