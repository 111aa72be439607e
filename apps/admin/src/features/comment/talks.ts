import type { CommentNode } from './comment-document.ts';

/** A comment with the comments that answer it. */
export type Talk = { readonly first: CommentNode; readonly answers: readonly CommentNode[] };

/** Comments as talks, each in the order in which it was begun. */
export const talksOf = (comments: readonly CommentNode[]): readonly Talk[] =>
  comments
    .filter(({ answers }) => answers === null)
    .map((first) => ({ first, answers: comments.filter(({ answers }) => answers?.id === first.id) }));

/** The name that is being typed at the end of a text, after an @; null where none is. */
export const nameBegun = (text: string): string | null =>
  /(?:^|\s)@(?<name>[^@\n]{0,40})$/u.exec(text)?.groups?.['name'] ?? null;

/** The text with the name that is being typed given in full. */
export const withName = (text: string, name: string): string => text.replace(/@[^@\n]{0,40}$/u, `@${name} `);

/** Those that a text still calls, of those who were chosen. */
export const stillCalled = <Person extends { readonly name: string }>(
  text: string,
  chosen: readonly Person[],
): readonly Person[] => {
  // “@Ann Lee” calls nobody who is called Ann: each call is that of the longest name, and ends where that does.
  const byLength = [...new Set(chosen.map(({ name }) => name))].sort(
    (one, other) => other.length - one.length,
  );
  const called = new Set(
    text
      .split('@')
      .slice(1)
      .flatMap((said) => {
        const name = byLength.find(
          (each) => said.startsWith(each) && !/^[\p{L}\p{N}]/u.test(said.slice(each.length)),
        );
        return name === undefined ? [] : [name];
      }),
  );
  return chosen.filter(({ name }) => called.has(name));
};
