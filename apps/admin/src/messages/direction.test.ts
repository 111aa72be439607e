import { describe, expect, it } from 'vitest';
import { english, isMessageId } from './catalogue.ts';
import { placesOf } from './testing/faults-of.ts';
import { sources } from './testing/sources.ts';

const ids = Object.keys(english).filter(isMessageId);

/** Whether a message is more than one value between signs, and so runs as the page does. `a.{}` is all that begin so. */
const isSentence = (id: string): boolean =>
  ids
    .filter((each) => (id.endsWith('{}') ? each.startsWith(id.slice(0, -2)) : each === id))
    .some(
      (each) => placesOf(english[each]).length !== 1 || /\p{L}/u.test(english[each].replace(/\{\w+\}/u, '')),
    );

const element = /dir="auto"(?:=>|[^>])*?(?<end>\/?>)(?<children>[^<]*(?:<Say[^>]*)?)/gu;
const said = /\bsay\((?:[^)]*\?)?\s*['`](?<id>[^'`]+)['`]|<Say\s+id="(?<rich>[^"]+)"/gu;

/** The messages that stand directly in an element whose direction is that of the first letter within. */
const sentencesIn = (source: string): readonly string[] =>
  [...source.matchAll(element)]
    .filter(({ groups }) => groups?.['end'] === '>')
    .flatMap(({ groups }) => [...(groups?.['children'] ?? '').matchAll(said)])
    .map(({ groups }) => (groups?.['id'] ?? groups?.['rich'] ?? '').replace(/\$\{[^}]*\}/u, '{}'))
    .filter(isSentence);

// Braces within braces, three deep, so that a tag is read past the arrows and elements in its attributes.
const attributes = /(?:[^{}>]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*/u.source;
const typed =
  'TextInput|Textarea|TagsInput|Autocomplete|Select|MultiSelect|InputBase|PillsInput\\.Field|input|textarea';
const field = new RegExp(`<(?<name>${typed})\\b${attributes}>`, 'gu');

/** Where words are typed without a direction of their own; what the browser lays out itself has none to be told. */
const fieldsWithout = (source: string): readonly string[] =>
  [...source.matchAll(field)].flatMap(([tag, name = '']) => {
    const isChosen = /^(?:Multi)?Select$/u.test(name) && !/\bsearchable\b/u.test(tag);
    const isLaidOut = /\btype="(?:date|file|range|checkbox|radio)"/u.test(tag);
    return isChosen || isLaidOut || /\bdir(?:=|: )/u.test(tag) ? [] : [tag.replaceAll(/\s+/gu, ' ')];
  });

describe('the direction of words', () => {
  it('is the page’s for our sentences: the first letter of a name must not turn them about', () => {
    expect(sources.flatMap(({ path, text }) => sentencesIn(text).map((id) => `${path}: ${id}`))).toEqual([]);
  });

  it('is found where a sentence stands in an element of its own direction', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: a source in a string.
    const source = [
      '<Text size="sm" dir="auto">{say(\'search.foundAs\', { name })}</Text>',
      '<div onClick={() => go()} dir="auto">{own ? say(\'components.you\', { name }) : name}</div>',
      '<p dir="auto">{say(`activity.did.${kind}`, { who })}</p>',
      '<p dir="auto">{say(\'fields.quoted\', { words })}</p>',
      '<TextInput dir="auto" label={say(\'article.headline\')} />',
      '<p dir="auto">\n  <Say id="record.changed" values={{ moment }} />\n</p>',
    ].join('\n');
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above.
    expect(sentencesIn(source)).toEqual([
      'search.foundAs',
      'components.you',
      'activity.did.{}',
      'record.changed',
    ]);
  });

  it('is that of their first letter while they are typed', () => {
    expect(sources.flatMap(({ path, text }) => fieldsWithout(text).map((tag) => `${path}: ${tag}`))).toEqual(
      [],
    );
  });

  it('is missed in a field that does not tell it', () => {
    const source = [
      '<TextInput leftSection={<Icon />} onChange={({ target: { value } }) => set({ value })} />',
      '<TextInput leftSection={<Icon />} onChange={() => go()} dir="auto" />',
      "<TextInput {...(text === '' ? {} : { dir: 'auto' })} />",
      '<Select data={all} searchable required />',
      '<Select data={all} />',
      '<TextInput type="date" label={day} />',
    ].join('\n');
    expect(fieldsWithout(source)).toEqual([
      '<TextInput leftSection={<Icon />} onChange={({ target: { value } }) => set({ value })} />',
      '<Select data={all} searchable required />',
    ]);
  });

  it('is its own for every moment and day: their digits would else change places from right to left', () => {
    const without = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:<time\b|component="time")(?:=>|[^>])*>/gu)]
        .filter(([tag]) => !tag.includes('dir="auto"'))
        .map(([tag]) => `${path}: ${tag}`),
    );
    expect(without).toEqual([]);
  });
});
