import { chainEnds, independentOrigins } from '@chancery/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articlesOf, originsOf } from './origins.ts';

const report = (id: string, origin: string, names: readonly string[], article = id) => ({
  id,
  origin,
  article: { id: article },
  relays: [] as readonly string[],
  chainEnds: 'UNKNOWN_IF_MORE' as (typeof chainEnds)[number],
  chain: names.map((name, position) => ({ position, name })),
});

const told = (reports: readonly ReturnType<typeof report>[]) =>
  originsOf(reports, []).flatMap(({ tellers }) =>
    tellers.map(({ voice, ways }) => [
      voice?.name ?? null,
      ways.map(({ report: { id }, relays, ownVoice }) => [
        id,
        relays.map(({ name }) => name),
        ownVoice?.name,
      ]),
    ]),
  );

const decided = (relation: string, claim: string, other: string) => ({
  relation,
  claim: { id: claim },
  other: { id: other },
});

/** The claims of each origin, by who said it first. */
const claimsIn = (
  reports: readonly ReturnType<typeof report>[],
  relations: readonly ReturnType<typeof decided>[],
) =>
  originsOf(reports, relations).map(({ tellers }) =>
    tellers.map(({ ways }) => ways.map(({ report: { id } }) => id)),
  );

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
  const reports = ['a', 'b', 'c', 'd'].map((id) => report(id, `voice:${id}`, ['own']));
  const relay = report('e', 'voice:c', ['own', 'c']);
  const same = (claim: string, other: string) => decided('SAME_REPORT_AS', claim, other);
  expect(claimsIn([...reports, relay], [same('c', 'a')])).toEqual([[['a'], ['c', 'e']], [['b']], [['d']]]);
  expect(claimsIn(reports, [same('a', 'elsewhere'), same('elsewhere', 'd')])).toEqual([
    [['a'], ['d']],
    [['b']],
    [['c']],
  ]);
  expect(claimsIn(reports, [decided('CORROBORATES', 'a', 'b')])).toHaveLength(4);
});

it('puts what stops at who only passes it on with what is behind', () => {
  const behind = { ...report('a', 'described:a source', ['own', 'RIA', 'a source']), relays: ['record:ria'] };
  const cut = report('b', 'record:ria', ['own', 'RIA']);
  expect(claimsIn([behind, cut], [])).toEqual([[['a'], ['b']]]);
  expect(claimsIn([behind, { ...cut, chainEnds: 'NAMED_ORIGIN' }], [])).toEqual([[['a']], [['b']]]);
});

it('draws as many origins as the office counts', () => {
  const voice = fc.constantFrom('w', 'x', 'y', 'z');
  const claim = fc.record({
    origin: voice,
    report: fc.nat({ max: 5 }),
    relays: fc.uniqueArray(voice, { maxLength: 2 }),
    chainEnds: fc.constantFrom(...chainEnds),
  });
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 10 }), (claims) => {
      const reports = claims.map(({ origin, relays, chainEnds: ends }, at) => ({
        ...report(`${at}`, origin, ['own']),
        relays,
        chainEnds: ends,
      }));
      const relations = claims.flatMap((one, at) => {
        const next = claims.findIndex((other, later) => later > at && other.report === one.report);
        return next < 0 ? [] : [decided('SAME_REPORT_AS', `${at}`, `${next}`)];
      });
      const counted = claims.map((said) => ({ ...said, report: `${said.report}` }));
      expect(originsOf(reports, relations)).toHaveLength(independentOrigins(counted));
    }),
  );
});

it('counts an article once that says it twice', () => {
  expect(articlesOf([report('a', 'o', ['own'], 'one'), report('b', 'o', ['own'], 'one')])).toBe(1);
});
