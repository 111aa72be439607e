import { chainEnds, independentOrigins } from '@chancery/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articlesOf, originsOf } from './origins.ts';

const report = (id: string, origin: string, names: readonly string[], more: object = {}) => ({
  id,
  origin,
  report: null as string | null,
  relays: [] as readonly string[],
  chainEnds: 'UNKNOWN_IF_MORE' as (typeof chainEnds)[number],
  article: { id },
  chain: names.map((name, position) => ({ position, name })),
  ...more,
});

const told = (reports: readonly ReturnType<typeof report>[]) =>
  originsOf(reports).flatMap(({ tellers }) =>
    tellers.map(({ voice, ways }) => [
      voice?.name ?? null,
      ways.map(({ report: { id }, relays, ownVoice }) => [
        id,
        relays.map(({ name }) => name),
        ownVoice?.name,
      ]),
    ]),
  );

/** The claims of each origin, by who said it first. */
const claimsIn = (reports: readonly ReturnType<typeof report>[]) =>
  originsOf(reports).map(({ tellers }) => tellers.map(({ ways }) => ways.map(({ report: { id } }) => id)));

it('draws from the origin to the article, whatever order the links come in', () => {
  const long = report('a', 'record:tass', ['own', 'near', 'far', 'TASS']);
  const way = [['TASS', [['a', ['far', 'near'], 'own']]]];
  expect(told([long])).toEqual(way);
  expect(told([{ ...long, chain: [...long.chain].reverse() }])).toEqual(way);
});

it('puts reports of one origin together, the relayed ones too', () => {
  expect(
    told([
      report('a', 'record:tass', ['own', 'TASS']),
      report('b', 'voice:x', ['own']),
      report('c', 'record:tass', ['own', 'relay', 'TASS']),
    ]),
  ).toEqual([
    [
      'TASS',
      [
        ['a', [], 'own'],
        ['c', ['relay'], 'own'],
      ],
    ],
    [null, [['b', [], 'own']]],
  ]);
});

it('names the origin that is an outlet itself where another article relays it', () => {
  const reports = [report('a', 'record:ria', ['own']), report('b', 'record:ria', ['own', 'RIA'])];
  expect(told(reports)).toEqual([
    [
      'RIA',
      [
        ['a', [], 'own'],
        ['b', [], 'own'],
      ],
    ],
  ]);
});

it('puts claims of one report together, each voice with its own ways, and no others', () => {
  const said = (id: string, key: string | null) => report(id, `voice:${id}`, ['own'], { report: key });
  const relay = report('e', 'voice:c', ['own', 'c']);
  expect(
    claimsIn([said('a', 'wire'), said('b', null), said('c', 'wire'), said('d', 'other'), relay]),
  ).toEqual([[['a'], ['c', 'e']], [['b']], [['d']]]);
});

it('puts what stops at who only passes it on with what is behind', () => {
  const behind = { ...report('a', 'described:a source', ['own', 'RIA', 'a source']), relays: ['record:ria'] };
  const cut = report('b', 'record:ria', ['own', 'RIA']);
  expect(claimsIn([behind, cut])).toEqual([[['a'], ['b']]]);
  expect(claimsIn([behind, { ...cut, chainEnds: 'NAMED_ORIGIN' }])).toEqual([[['a']], [['b']]]);
});

it('draws as many origins as the office counts', () => {
  const voice = fc.constantFrom('w', 'x', 'y', 'z');
  const claim = fc.record({
    origin: voice,
    report: fc.constantFrom(null, 'a', 'b', 'c'),
    relays: fc.uniqueArray(voice, { maxLength: 2 }),
    chainEnds: fc.constantFrom(...chainEnds),
  });
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 10 }), (claims) => {
      const reports = claims.map(({ origin, ...more }, at) => report(`${at}`, origin, ['own'], more));
      expect(originsOf(reports)).toHaveLength(independentOrigins(claims));
    }),
  );
});

it('counts an article once that says it twice', () => {
  expect(
    articlesOf([
      report('a', 'o', ['own'], { article: { id: 'one' } }),
      report('b', 'o', ['own'], { article: { id: 'one' } }),
    ]),
  ).toBe(1);
});
