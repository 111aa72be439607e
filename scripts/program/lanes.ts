import type { Api } from './served-api.ts';
import type { Client } from './web.ts';

const text = 'Norway buys six ferries from Sweden for about $40 million, an official told Reuters.';
const password = 'the words of an editor';

/** An editor who proposes claims into one review, one after the other. */
export type Lane = {
  readonly cookie: string;
  readonly review: string;
  readonly deal: string;
  /** Ids of the claims whose proposal was acknowledged. */
  readonly acknowledged: string[];
};

const failures = '... on Failure { code message }';

/** Gives a command and answers with what it made; throws where it is refused. */
const give = async (client: Client, name: string, input: object, selection = '... on Node { id }') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} ${failures} } }`;
  const answer = (await client(query, { input }))[name];
  if (answer.code) throw new Error(`${name}: ${answer.code} ${answer.message}`);
  return answer;
};

const makeLane = async (api: Api, asOwner: Client, email: string): Promise<Lane> => {
  await give(asOwner, 'createAccount', { name: email, email, password, role: 'EDITOR' });
  const cookie = await api.signIn(email, password);
  const client = api.as(cookie);
  const article = (await give(client, 'importArticle', { content: text, headline: email })).id;
  const deal = (await give(client, 'createRecord', { kind: 'DEAL', label: `Ferries of ${email}` })).id;
  const review = (await give(client, 'openReview', { article })).id;
  return { cookie, review, deal, acknowledged: [] };
};

/** As many editors as asked for, each with an article, a record and a review of their own. */
export const makeLanes = async (api: Api, name: string, count: number): Promise<readonly Lane[]> => {
  const owner = api.as(await api.signInOwner());
  return Promise.all(
    Array.from({ length: count }, async (_, at) => makeLane(api, owner, `${name}-${at}@example.org`)),
  );
};

const whole = (exact: string) => ({
  start: text.indexOf(exact),
  end: text.indexOf(exact) + exact.length,
  exact,
});

const claim = (deal: string, at: number) => ({
  subject: deal,
  field: 'value',
  value: { asStated: 'about $40 million' },
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  condition: `case ${at}`,
  citations: [whole(text), { ...whole('about $40 million'), role: 'AMOUNT' }],
  chain: {
    ends: 'ANONYMOUS_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
      { sourceKind: 'PUBLICATION', described: 'Reuters', toNext: 'QUOTES' },
      { sourceKind: 'ANONYMOUS_PERSON', described: `official ${at}` },
    ],
  },
});

const version = async (client: Client, review: string): Promise<number> =>
  (await client('query ($id: ID!) { review(id: $id) { version } }', { id: review })).review.version;

/**
 * Proposes the claims of a lane from the one after its last acknowledged to the one of that number, each in a command
 * of its own. Throws when the API or the database goes.
 */
export const propose = async (
  api: Api,
  lane: Lane,
  upTo: number,
  onAcknowledged: () => void = () => undefined,
): Promise<void> => {
  const client = api.as(lane.cookie);
  let expectedVersion = await version(client, lane.review);
  for (let at = lane.acknowledged.length; at < upTo; at += 1) {
    const input = { review: lane.review, expectedVersion, claims: [claim(lane.deal, at)] };
    const { claims, review } = await give(
      client,
      'proposeClaims',
      input,
      '... on Proposed { claims { id } review { version } }',
    );
    lane.acknowledged.push(claims[0].id);
    expectedVersion = review.version;
    onAcknowledged();
  }
};

/** What an editor reads of their own review. */
export const readLane = async (api: Api, { cookie, review }: Lane) => {
  const client = api.as(cookie);
  const query = `query ($id: ID!) { review(id: $id) { version proposals { claim {
    id subject { id } citations { role passage { exact } } chain { described } chainEnds } } } }`;
  return (await client(query, { id: review })).review;
};
