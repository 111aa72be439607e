import { describe, expect, it } from 'vitest';
import { isMessageId } from './catalogue.ts';
import { type Literal, literalsOf } from './testing/literals.ts';
import { sources } from './testing/sources.ts';

const shown = new Set(
  'label title description placeholder aria-label message note heading alt error'.split(' '),
);

// What a literal is given to: `title` of title={open ? 'Close'.
const givenTo = (before: string): string | undefined =>
  [...before.matchAll(/(?<=^|[\s{(,])'?(?<name>[A-Za-z-]+)'?(?:=(?!=)|:)/gu)].at(-1)?.groups?.['name'];

// {'Copied'} and {copied ? 'Copied' : 'Copy'}, as children.
const isChosen = ({ words, before }: Literal): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words) && /(?:\{| \?| :|&&|\|\||\?\?)\s*$/u.test(before);

/** Whether people would read it: several words anywhere, or one where a part is named or words are chosen. */
const isVisible = (literal: Literal): boolean => {
  const { words, before } = literal;
  if (isMessageId(words) || /new Error\($/u.test(before)) return false;
  if (/\p{Ll}/u.test(words) && /^[“(]?\p{L}[\p{L}’]+,? \p{L}/u.test(words)) return true;
  if (isChosen(literal)) return true;
  const isGiven = /(?:[^=]=\{?|[?:]|&&|\|\|)\s*$/u.test(before) && shown.has(givenTo(before) ?? '');
  return isGiven && /\p{L}{2}/u.test(words) && !/^[a-z]+\.[\w.{}]+$/u.test(words);
};

const visibleIn = (text: string): readonly string[] =>
  literalsOf(text)
    .filter(isVisible)
    .map(({ words }) => words);

describe('the words that people see', () => {
  it('stand in the catalogue', () => {
    expect(sources.flatMap(({ path, text }) => visibleIn(text).map((words) => `${path}: ${words}`))).toEqual(
      [],
    );
  });

  it('are found where they stand outside of it', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: a source in a string.
    const source = [
      "// The reader's own words.",
      '<TextInput label="Name" type="email" aria-label={`Role of ${name}`} size="xs" />',
      "<Button title={open ? 'Close' : say('token.kept')}>{say('token.copy')}</Button>",
      "const problem = response.ok ? null : 'It did not work.';",
      "<b>{copied ? 'Copied' : null}</b>",
      'const used = `last used ${moment}`;',
      "const pattern = /it's/u;",
    ].join('\n');
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above.
    expect(visibleIn(source)).toEqual([
      'Name',
      'Role of {}',
      'Close',
      'It did not work.',
      'Copied',
      'last used {}',
    ]);
  });
});
