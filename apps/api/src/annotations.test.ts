import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, password, type ServedApi, servedApi, signIn } from './testing/served-api.ts';

const text = 'נורווגיה 🇳🇴 buys 六 ferries 🚢 for several million dollars.';

let from: ServedApi;
let to: ServedApi;
let there: Client;
let cookie = '';
let article = '';
beforeAll(async () => {
  [from, to] = [await servedApi(), await servedApi()];
  const editor = await from.as('EDITOR');
  const reviewer = await from.as('REVIEWER');
  there = await to.as('EDITOR');
  const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'مراكب' })).id;
  await publish(editor, reviewer, text, [
    claimOf(text, deal, 'subject', { asStated: '六 ferries 🚢' }),
    claimOf(text, deal, 'value', { asStated: 'several million dollars' }),
  ]);
  cookie = await signIn(from.url, 'editor@example.org', password);
  const { data } = await editor('{ articles(first: 1) { nodes { id } } }');
  article = data.articles.nodes[0].id;
});
afterAll(async () => {
  await from?.stop();
  await to?.stop();
});

const get = async (headers: Readonly<Record<string, string>>, id = article) =>
  fetch(`${from.url}/articles/${id}/annotations`, { headers });

describe('annotations over HTTP', () => {
  it('have their media type and tag, and are sent once to who holds them', async () => {
    const first = await get({ cookie });
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
    );
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const { first: page, total } = await first.json();
    expect(total).toBe(2);
    expect(page.items[0].target[0].selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: 0,
      end: [...text].length,
    });
    const again = await get({ cookie, 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('are for who has signed in, and of articles that are there', async () => {
    const stranger = await get({});
    expect(stranger.status).toBe(401);
    expect((await stranger.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const nowhere = await get({ cookie }, '0195f000-0000-7000-8000-000000000001');
    expect(nowhere.status).toBe(404);
    expect((await get({ cookie }, '%00')).status).toBe(404);
    const asked = await from.anonymous(`{ annotations(article: "${article}") }`);
    expect(asked.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('go into a second installation by a command, and come out of it the same', async () => {
    const annotations = await (await get({ cookie })).text();
    const made = await give(
      there,
      'importAnnotations',
      { annotations },
      `... on ImportedAnnotations { claimCount unplaced { claim } made { kind caption }
        article { id } review { state proposals { claim { field value { printed } } } } }`,
    );
    expect(made).toMatchObject({
      claimCount: 2,
      unplaced: [],
      made: [{ kind: 'DEAL', caption: 'مراكب' }],
      review: { state: 'DRAFT', proposals: { length: 2 } },
    });
    const { data } = await there(`{ annotations(article: "${made.article.id}") }`);
    const [one, other] = [JSON.parse(annotations), JSON.parse(data.annotations)];
    const passages = ({ first }: typeof one) => first.items.map(({ target }: { target: unknown }) => target);
    expect(passages(other)).toEqual(passages(one));
    const bodies = ({ first }: typeof one) => first.items.map(({ body }: { body: unknown }) => body);
    expect(bodies(other)).toEqual(bodies(one));
  });

  it('that are none are refused with their place', async () => {
    const annotations = '{"type":"AnnotationCollection"}';
    const refused = await give(there, 'importAnnotations', { annotations }, '');
    expect(refused).toMatchObject({ __typename: 'Invalid' });
    expect(refused.issues[0].path.slice(0, 2)).toEqual(['annotations', 'chancery:article']);
  });
});
