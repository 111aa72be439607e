import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll } from './office.ts';
import { preparedDatabase } from './prepared-database.ts';
import { type Api, serveApi } from './served-api.ts';
import type { Client } from './web.ts';

let database: Awaited<ReturnType<typeof preparedDatabase>>;
let one: Api;
let other: Api;
let cookie = '';

beforeAll(async () => {
  database = await preparedDatabase();
  [one, other] = [await serveApi(database.url), await serveApi(database.url)];
  cookie = await one.signInOwner();
  await give(
    one.as(cookie),
    'setOffice',
    { selfAcceptance: true, expectedSelfAcceptance: false },
    '__typename',
  );
});
afterAll(async () => {
  endAll();
  await database?.remove();
});

const give = async (client: Client, name: string, input: object, selection = '... on Node { id }') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ... on Failure { code message } } }`;
  const answer = (await client(query, { input }))[name];
  if (answer.code) throw new Error(`${name}: ${answer.code} ${answer.message}`);
  return answer;
};

/** Publishes a deal from an article to an accepted claim, through one process; answers with its id. */
const publish = async (api: Api, label: string): Promise<string> => {
  const client = api.as(cookie);
  const content = `${label}: Norway buys ferries.`;
  const article = (await give(client, 'importArticle', { content })).id;
  const subject = (await give(client, 'createRecord', { kind: 'DEAL', label })).id;
  const review = (await give(client, 'openReview', { article })).id;
  const citations = [{ start: 0, end: content.length, exact: content }];
  const said = {
    field: 'subject',
    value: { asStated: 'ferries' },
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
  };
  const { claims } = await give(
    client,
    'proposeClaims',
    { review, expectedVersion: 1, claims: [{ subject, ...said, citations }] },
    '... on Proposed { claims { id } }',
  );
  await give(client, 'submitReview', { review, expectedVersion: 2 });
  const judgements = claims.map(({ id }: { readonly id: string }) => ({ claim: id, verdict: 'ACCEPTED' }));
  await give(client, 'judgeClaims', { review, expectedVersion: 3, judgements });
  return subject;
};

type Event = { readonly cursor: string; readonly sequence: number; readonly record: string };

/** Follows the feed of one process, as it comes, until it is left or the process is gone. */
const follow = (api: Api, after: string) => {
  const leaving = new AbortController();
  const events: Event[] = [];
  const read = async () => {
    const response = await fetch(`${api.url}/changes`, {
      headers: { 'last-event-id': after },
      signal: leaving.signal,
    });
    if (!response.ok || !response.body) throw new Error(`The feed answered ${response.status}.`);
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: ?(?<data>.*)$/mu.exec(block)?.groups?.['data'];
        const cursor = /^id: ?(?<id>.*)$/mu.exec(block)?.groups?.['id'];
        if (data === undefined || cursor === undefined) continue;
        const { sequence, recordId } = JSON.parse(data);
        events.push({ cursor, sequence: Number(sequence), record: recordId });
      }
    }
  };
  const ended = read().catch((error: unknown) => error); // a process that is killed breaks it off
  return { events, ended, leave: () => leaving.abort() };
};

const until = async (events: readonly Event[], records: readonly string[]): Promise<void> => {
  const missing = () => records.filter((id) => !events.some(({ record }) => record === id));
  for (let tries = 0; missing().length > 0; tries += 1) {
    if (tries > 600) throw new Error(`Never told: ${missing().join(', ')}.`);
    await pause(50);
  }
};

const here = async (): Promise<string> =>
  (await one.as(cookie)('{ changes(last: 1) { pageInfo { endCursor } } }')).changes.pageInfo.endCursor;

describe('the feed of an office that two processes serve', () => {
  it('is told whole and alike by both, and goes on where one of them was killed', async () => {
    const start = await here();
    const [mine, theirs] = [follow(one, start), follow(other, start)];
    const written = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name, at) => publish(at % 2 === 0 ? one : other, `Deal ${name}`)),
    );
    await until(mine.events, written);
    await until(theirs.events, written);
    expect(mine.events).toEqual(theirs.events);

    one.process.signal('SIGKILL');
    await one.process.ended;
    await mine.ended;
    const late = await publish(other, 'Deal e');
    await until(theirs.events, [late]);
    one = await serveApi(database.url);
    const again = follow(one, mine.events.at(-1)?.cursor ?? '');
    await until(again.events, [late]);
    expect([...mine.events, ...again.events]).toEqual(theirs.events);

    const sequences = theirs.events.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, at) => (sequences[0] ?? 0) + at));
    again.leave();
    theirs.leave();
    await Promise.all([again.ended, theirs.ended]);
  });
});
