import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { everyName } from '../lib/every-name.ts';
import { namesBy } from '../lib/names.ts';
import { english, isMessageId, type MessageId } from './catalogue.ts';
import { intlOf } from './intl.ts';
import { languages, standardLanguage } from './languages.ts';
import { faultsOf, placesOf } from './testing/faults-of.ts';
import { literalsOf } from './testing/literals.ts';
import { sources } from './testing/sources.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ids = Object.keys(english).filter(isMessageId);
const names = everyName(
  namesBy(intlOf(standardLanguage)),
  readFileSync(at('../../../api/schema.graphql'), 'utf8'),
);

/** The same words for things that another language may have to tell apart. */
const apart: readonly (readonly MessageId[])[] = [
  ['account.name', 'token.name'],
  ['account.role', 'fields.role'],
  ['agreement.layer.VALUE', 'fields.value'],
  ['claim.read', 'token.scope.READ'],
];

describe('the English catalogue', () => {
  it('is one file a room, whose messages begin with the room’s name, in order', () => {
    const files = readdirSync(at('./en')).filter((name) => name.endsWith('.json'));
    for (const file of files) {
      const room = file.replace('.json', '');
      const inFile = Object.keys(JSON.parse(readFileSync(at(`./en/${file}`), 'utf8')));
      expect(inFile.filter((id) => !id.startsWith(`${room}.`) || !isMessageId(id))).toEqual([]);
      expect(inFile).toEqual(inFile.toSorted());
    }
  });

  it('has messages that can be read, and that are all said somewhere', () => {
    const literals = sources.flatMap(({ text }) => literalsOf(text)).map(({ words }) => words);
    const said = new Set(literals);
    // `token.scope.{}` says every message that begins so; sentences of the API are found by what they say.
    const prefixes = literals.filter((words) => /^[a-z]+\..*\{\}$/u.test(words));
    const isSaid = (id: string) =>
      said.has(id) || id.startsWith('issue.') || prefixes.some((start) => id.startsWith(start.slice(0, -2)));
    expect(ids.filter((id) => !isSaid(id))).toEqual([]);
    expect(faultsOf(english, [])).toEqual([]);
  });

  it('says the same words in two messages only where other languages may need two', () => {
    const wordsOf = new Map<string, MessageId[]>();
    for (const id of ids) wordsOf.set(english[id], [...(wordsOf.get(english[id]) ?? []), id]);
    expect([...wordsOf.values()].filter((same) => same.length > 1)).toEqual(apart);
  });

  it('is given values wherever a message has placeholders, and none elsewhere', () => {
    const calls = sources.flatMap(({ text }) => [
      ...text.matchAll(/\bsay\(\s*'(?<id>[\w.]+)'(?<more>\s*,\s*[\w{])?/gu),
    ]);
    expect(calls.length).toBeGreaterThan(50);
    const wrong = calls.filter(({ groups }) => {
      const id = groups?.['id'] ?? '';
      return !isMessageId(id) || placesOf(english[id]).length > 0 !== (groups?.['more'] !== undefined);
    });
    expect(wrong.map(([call]) => call)).toEqual([]);
  });

  it('has the sentences of the API as the API says them', () => {
    const rooms = ['packages/db', 'packages/domain', 'packages/reader', 'apps/api'];
    const spoken = rooms.flatMap((room) => {
      const folder = at(`../../../../${room}/src`);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('generated'))
        .map((path) => readFileSync(`${folder}/${path}`, 'utf8'));
    });
    const all = spoken.flatMap(literalsOf).map(({ words }) => words);
    const sentences = ids.filter((id) => id.startsWith('issue.')).map((id) => english[id]);
    const holes = (sentence: string) => sentence.replaceAll(/\{\w+(?:, number)?\}/gu, '{}');
    expect(sentences.filter((sentence) => !all.includes(holes(sentence)))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('the catalogues of other languages', () => {
  it('are without fault', () => {
    const other = languages.map(({ words }) => words).filter((words) => words !== 'ACCENTED');
    expect(other.flatMap((words) => faultsOf(words, Object.keys(names)))).toEqual([]);
  });

  it('are looked over for what would not be said as it should', () => {
    const german = {
      'kind.Deal': 'Vertrag',
      'account.made': 'Das Konto ist angelegt.',
      'components.shown': '{shown, number gezeigt',
      'fields.withinRecord': 'innerhalb von {record}',
      'kind.Treaty': 'Abkommen',
    };
    expect(faultsOf(german, Object.keys(names))).toEqual([
      'account.made: has nothing in it, and English {name}',
      expect.stringMatching(/^components.shown: is no ICU MessageFormat/u),
      'kind.Treaty: there is no such message',
    ]);
  });
});

it('shows translators the name of every kind, field and constant', () => {
  expect(names).toMatchObject({
    'kind.Deal': 'Deal',
    'kind.Deal.inside': 'deal',
    'kinds.Person': 'People',
    'kinds.Person.inside': 'people',
    'reverse.sanctionsImposed': 'Sanctions imposed',
    'field.Deal.value': 'Value',
    'field.Deal.value.inside': 'value',
    'choice.ENERGY_SUPPLY': 'Energy supply',
    'choice.ENERGY_SUPPLY.inside': 'energy supply',
    'choice.HYPOTHETICAL': 'Hypothetical',
    'choice.GUARANTOR': 'Guarantor',
  });
});
