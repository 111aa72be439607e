import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text =
  'Arvo Shipping will buy six ferries from Norway for $90 million, Jana Kuusk, a harbour engineer, told Harbour Gazette.\n\nCredit: Norway Press';

/** A suggester on another machine, which answers as each test says. */
const machine = () => {
  let answer: (body: string) => { readonly status: number; readonly body: string } | null = () => null;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      asked.push(body);
      const given = answer(body);
      if (given) response.writeHead(given.status).end(given.body);
    });
  });
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
  return {
    asked,
    listening,
    answers: (next: typeof answer) => {
      answer = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const model = machine();
let api: ServedApi;
let editor: Client;
beforeAll(async () => {
  api = await servedApi({ SUGGESTER_URL: await model.listening, SUGGESTER_SECONDS: 0.5 });
  editor = await api.as('EDITOR');
  await give(editor, 'createRecord', { kind: 'STATE', label: 'Norway' });
});
afterAll(async () => {
  model.close();
  await api.stop();
});
afterEach(() => model.answers(() => null));

const saying = (suggestions: readonly unknown[]) => () => ({
  status: 200,
  body: JSON.stringify({ suggestions }),
});
const imported = async () => (await give(editor, 'importArticle', { content: text })).id;
const suggestionsOf = async (article: string, fields: string, args = '(undecided: false)') => {
  const { data, errors } = await editor(
    `query ($id: ID!) { article(id: $id) { suggestions${args} { count notices all { ${fields} } } } }`,
    { id: article },
  );
  expect(errors).toEqual([]);
  return data.article.suggestions;
};

describe('suggestions', () => {
  it('say what they are, why they are there and what they would become', async () => {
    model.answers(saying([]));
    const { all, notices } = await suggestionsOf(
      await imported(),
      `type exact why { method band matched } guess candidates { name record { caption } }
       value { printed ... on Amount { currency } }
       chain { ends links { sourceKind described office toNext } }
       event { sort status parties { exact role isClass } }`,
    );
    expect(notices).toEqual([]);
    const of = (type: string) => all.filter((each: { readonly type: string }) => each.type === type);
    expect(of('MENTION')).toMatchObject([
      { exact: 'Norway', why: { method: 'EXACT_NAME' }, candidates: [{ record: { caption: 'Norway' } }] },
    ]);
    expect(of('AMOUNT')).toMatchObject([{ exact: '$90 million', value: { currency: 'USD' } }]);
    expect(of('CHAIN')).toMatchObject([
      {
        chain: {
          ends: 'UNKNOWN_IF_MORE',
          links: [
            { sourceKind: 'AUTHOR_VOICE' },
            { sourceKind: 'PUBLICATION', described: 'Harbour Gazette' },
            { sourceKind: 'NAMED_PERSON', described: 'Jana Kuusk', office: 'a harbour engineer' },
          ],
        },
      },
    ]);
    expect(of('DEAL')[0].event).toMatchObject({
      sort: 'PROCUREMENT',
      parties: [
        { exact: 'Arvo Shipping', role: 'BUYER' },
        { exact: 'Norway', role: 'SUPPLIER' },
      ],
    });
  });

  it('are only for who has signed in', async () => {
    const { errors } = await api.anonymous(
      '{ articles { nodes { suggestions { count } } } neverSuggested { totalCount } }',
    );
    expect(errors.map(({ extensions }) => extensions['code'])).toContain('UNAUTHENTICATED');
  });

  it('are decided in bulk, and can be asked for by type and without those', async () => {
    model.answers(saying([]));
    const article = await imported();
    const { all } = await suggestionsOf(article, 'id type');
    const names = all.filter(({ type }: { readonly type: string }) => type === 'NAME');
    const decisions = names.map(({ id }: { readonly id: string }) => ({
      suggestion: id,
      verdict: 'REJECTED',
    }));
    await give(editor, 'decideSuggestions', { article, decisions });
    const args = '(types: [NAME, MENTION], undecided: true)';
    expect((await suggestionsOf(article, 'exact', args)).all).toEqual([{ exact: 'Norway' }]);
    const decided = await suggestionsOf(article, 'decision { verdict by { name } }', '(types: [NAME])');
    expect(decided.all[0].decision).toMatchObject({ verdict: 'REJECTED' });
  });

  it('refuse a decision on what is no suggestion, with its place', async () => {
    const { data } = await editor(
      `mutation ($input: DecideSuggestionsInput!) { decideSuggestions(input: $input) { __typename ... on Invalid { issues { code path } } } }`,
      { input: { article: await imported(), decisions: [{ suggestion: 'x', verdict: 'ACCEPTED' }] } },
    );
    expect(data.decideSuggestions).toEqual({
      __typename: 'Invalid',
      issues: [{ code: 'NOT_FOUND', path: ['decisions', '0', 'suggestion'] }],
    });
  });

  it('leave out what the office never suggests, until it is taken back', async () => {
    model.answers(saying([]));
    const article = await imported();
    const words = async (): Promise<readonly string[]> =>
      (await suggestionsOf(article, 'exact', '(types: [NAME])')).all.map(
        ({ exact }: { readonly exact: string }) => exact,
      );
    expect(await words()).toContain('Arvo Shipping');
    const { id } = await give(
      editor,
      'neverSuggest',
      { words: 'Arvo Shipping' },
      '... on NeverSuggested { id }',
    );
    expect(await words()).not.toContain('Arvo Shipping');
    const { data } = await editor(
      '{ neverSuggested(first: 1) { nodes { id words by { name } } totalCount } }',
    );
    expect(data.neverSuggested).toMatchObject({ nodes: [{ id, words: 'Arvo Shipping' }], totalCount: 1 });
    await give(editor, 'suggestAgain', { entry: id }, '... on NeverSuggested { takenBackAt }');
    expect(await words()).toContain('Arvo Shipping');
  });
});

describe('a language model', () => {
  const right = {
    type: 'NAME',
    start: 14,
    end: 18,
    exact: ' wil',
    guess: 'ORGANISATION',
    why: 'It said so.',
  };
  const fromModel = async () => {
    const { all, notices } = await suggestionsOf(
      await imported(),
      'suggester exact why { method reason names sentence }',
    );
    return {
      notices,
      found: all.filter(({ suggester }: { readonly suggester: string }) => suggester === 'model'),
      others: all.length,
    };
  };

  it('adds to what the rules suggest, with its own reason', async () => {
    const offered = { ...right, start: 19, end: 22, exact: 'buy' };
    model.answers(saying([offered]));
    const { found, notices, others } = await fromModel();
    expect(notices).toEqual([]);
    expect(found).toEqual([
      {
        suggester: 'model',
        exact: 'buy',
        why: { method: 'MODEL', reason: 'TOLD_BY_MODEL', names: [], sentence: 'It said so.' },
      },
    ]);
    expect(others).toBeGreaterThan(3);
  });

  it('has what was rejected stay rejected where the article gets another text, and another', async () => {
    const exact = 'harbour engineer';
    const offered = (content: string) => {
      const start = content.indexOf(exact);
      return saying([{ ...right, type: 'CUE', start, end: start + exact.length, exact }]);
    };
    const decisionIn = async (id: string) => {
      const { all } = await suggestionsOf(id, 'id suggester decision { verdict }');
      return all.filter(({ suggester }: { readonly suggester: string }) => suggester === 'model');
    };
    model.answers(offered(text));
    const { id: article, version } = await give(
      editor,
      'importArticle',
      { content: text },
      '... on Article { id version }',
    );
    const [{ id: suggestion, decision }] = await decisionIn(article);
    expect(decision).toBeNull();
    await give(editor, 'decideSuggestions', { article, decisions: [{ suggestion, verdict: 'REJECTED' }] });
    for (const turn of [1, 2]) {
      const content = `${'A line before it.\n'.repeat(turn)}${text}`;
      model.answers(offered(content));
      await give(
        editor,
        'reviseArticle',
        { article, expectedVersion: version + turn - 1, content },
        '... on Revised { article { version } }',
      );
      const carried = await decisionIn(article);
      expect(carried).toMatchObject([{ decision: { verdict: 'REJECTED' } }]);
      expect(carried[0].id).not.toBe(suggestion);
    }
  });

  it('has what became a claim stay decided where the article gets another text', async () => {
    const exact = 'harbour engineer';
    const offered = (content: string) => {
      const start = content.indexOf(exact);
      return saying([{ ...right, type: 'CUE', start, end: start + exact.length, exact }]);
    };
    const own = async (id: string) =>
      (await suggestionsOf(id, 'id suggester decision { verdict }')).all.filter(
        ({ suggester }: { readonly suggester: string }) => suggester === 'model',
      );
    model.answers(offered(text));
    const { id: article, version } = await give(
      editor,
      'importArticle',
      { content: text },
      '... on Article { id version }',
    );
    const [{ id: suggestion }] = await own(article);
    const { id: review } = await give(editor, 'openReview', { article });
    const { id: subject } = await give(editor, 'createRecord', { kind: 'DEAL', label: 'Told by a model' });
    const start = text.indexOf(exact);
    const claim = {
      ...{ subject, field: 'subject', value: { asStated: exact } },
      ...{ realisation: 'ACTUAL', certainty: 'CERTAIN' },
      citations: [{ start, end: start + exact.length, exact }],
    };
    const decides = [{ suggestion, verdict: 'ACCEPTED' }];
    const input = { review, expectedVersion: 1, claims: [claim], decides };
    const proposed = await give(editor, 'proposeClaims', input, '... on Proposed { __typename }');
    expect(proposed).toMatchObject({ __typename: 'Proposed' });
    const content = `A line before it.\n${text}`;
    model.answers(offered(content));
    const revised = { article, expectedVersion: version, content };
    await give(editor, 'reviseArticle', revised, '... on Revised { article { version } }');
    expect(await own(article)).toMatchObject([{ decision: { verdict: 'ACCEPTED' } }]);
  });

  it.each([
    ['nothing', () => []],
    [
      'something right beside something wrong',
      () => {
        const exact = 'harbour engineer';
        const start = text.indexOf(exact);
        return [
          { ...right, start, end: start + exact.length, exact },
          { ...right, exact: 'nothing' },
        ];
      },
    ],
  ])('that answers %s is asked once about a text, and told what is excluded', async (_, answer) => {
    model.answers(saying(answer()));
    const article = await imported();
    const before = model.asked.length;
    await suggestionsOf(article, 'exact');
    await suggestionsOf(article, 'exact');
    expect(model.asked.length).toBe(before + 1);
    const at = [...text].length - 'Credit: Norway Press'.length;
    expect(JSON.parse(model.asked.at(-1) ?? '')).toEqual({
      text,
      excluded: [{ start: at, end: [...text].length }],
    });
  });

  it.each([
    ['words that are not there', { ...right, exact: 'nothing' }],
    ['places beyond the text', { ...right, start: 9_000, end: 9_004 }],
    ['excluded words', { ...right, start: [...text].length - 5, end: [...text].length, exact: 'Press' }],
  ])('is not believed about %s', async (_, offered) => {
    model.answers(saying([offered]));
    const { found, notices } = await fromModel();
    expect(found).toEqual([]);
    expect(notices).toEqual([
      'The language model’s suggestions were taken in part. 1 did not fit the text and were left out.',
    ]);
  });

  it.each<readonly [string, () => { readonly status: number; readonly body: string } | null, string]>([
    ['fails', () => ({ status: 500, body: '' }), 'answered with the status 500'],
    ['answers nonsense', () => ({ status: 200, body: '[1]' }), 'answered in a form that is not understood'],
    ['answers no JSON', () => ({ status: 200, body: '<p>' }), 'could not be asked'],
    ['does not answer', () => null, 'did not answer within 0.5 seconds'],
  ])('that %s leaves the rules’ suggestions as they are, and is told of', async (_, answer, how) => {
    model.answers(answer);
    const { found, notices, others } = await fromModel();
    expect(found).toEqual([]);
    expect(notices).toEqual([`The language model ${how}; what the rules suggest is not touched by it.`]);
    expect(others).toBeGreaterThan(3);
  });
});
