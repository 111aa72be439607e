import { expect, it } from 'vitest';
import { articlesOf, originsOf } from './origins.ts';

const report = (id: string, origin: string, names: readonly string[], article = id) => ({
  id,
  origin,
  article: { id: article },
  chain: names.map((name, position) => ({ position, name })),
});

const told = (reports: readonly ReturnType<typeof report>[]) =>
  originsOf(reports).map(({ voice, ways }) => [
    voice?.name ?? null,
    ways.map(({ report: { id }, relays, ownVoice }) => [id, relays.map(({ name }) => name), ownVoice?.name]),
  ]);

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
  const [outlet] = originsOf([report('a', 'record:ria', ['own']), report('b', 'record:ria', ['own', 'RIA'])]);
  expect(outlet?.voice?.name).toBe('RIA');
});

it('counts an article once that says it twice', () => {
  expect(articlesOf([report('a', 'o', ['own'], 'one'), report('b', 'o', ['own'], 'one')])).toBe(1);
});
