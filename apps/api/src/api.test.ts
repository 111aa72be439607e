import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './testing/command.ts';
import { give } from './testing/give.ts';
import { type Client, clientOf, type ServedApi, servedApi, signIn } from './testing/served-api.ts';

const text = 'Norway buys six ferries from Sweden for about $40 million.';
const passage = (exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};

let api: ServedApi;
const clients = {} as Record<'READER' | 'EDITOR' | 'REVIEWER' | 'OWNER', Client>;
beforeAll(async () => {
  api = await servedApi();
  for (const role of ['READER', 'EDITOR', 'REVIEWER', 'OWNER'] as const) clients[role] = await api.as(role);
});
afterAll(async () => api?.stop());

const claimOn = (subject: string, rest: object = {}) => ({
  subject,
  field: 'value',
  value: { asStated: 'about $40 million' },
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [passage(text)],
  ...rest,
});

const underReview = async (client: Client) => {
  const article = (await give(client, 'importArticle', { content: text })).id;
  const deal = (await give(client, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  const review = (await give(client, 'openReview', { article })).id;
  return { article, deal, review };
};

const stored = async () => ({
  articles: await api.db.prisma.article.count(),
  claims: await api.db.prisma.claim.count(),
  proposals: await api.db.prisma.proposal.count(),
  records: await api.db.prisma.record.count(),
  judgements: await api.db.prisma.judgement.count(),
});

describe('signing in', () => {
  it('takes the right password only, and tells who has signed in', async () => {
    await expect(signIn(api.url, 'editor@example.org', 'not the password')).rejects.toThrow('401');
    const { data } = await clients.EDITOR('{ viewer { name role email } }');
    expect(data.viewer).toEqual({ name: 'editor', role: 'EDITOR', email: 'editor@example.org' });
    expect((await api.anonymous('{ viewer { name } }')).data.viewer).toBeNull();
    expect(
      (await clientOf(api.url, { cookie: 'chancery.session_token=made-up' })('{ viewer { name } }')).data
        .viewer,
    ).toBeNull();
  });

  it('cannot be had by signing up, nor with a role of one’s own', async () => {
    const response = await fetch(`${api.url}/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: JSON.stringify({
        email: 'x@example.org',
        password: 'long enough for all',
        name: 'x',
        role: 'OWNER',
      }),
    });
    expect(response.ok).toBe(false);
    const update = await fetch(`${api.url}/auth/update-user`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3000',
        cookie: await signIn(api.url, 'reader@example.org', 'a password of some length'),
      },
      body: JSON.stringify({ role: 'OWNER' }),
    });
    expect(update.ok).toBe(false);
    expect((await clients.READER('{ viewer { role } }')).data.viewer.role).toBe('READER');
  });
});

describe('roles', () => {
  it('keep commands from those who may not give them', async () => {
    const refused = { __typename: 'NotAllowed', code: 'NOT_ALLOWED' };
    for (const client of [api.anonymous, clients.READER])
      expect(await give(client, 'importArticle', { content: text })).toMatchObject(refused);
    expect(
      await give(clients.REVIEWER, 'setOffice', { selfAcceptance: true, expectedSelfAcceptance: false }, ''),
    ).toMatchObject(refused);
    const account = {
      name: 'New',
      email: 'new@example.org',
      password: 'long enough for all',
      role: 'EDITOR',
    };
    expect(await give(clients.REVIEWER, 'createAccount', account)).toMatchObject(refused);
    expect(await give(clients.OWNER, 'createAccount', account)).toMatchObject({ __typename: 'Account' });
    expect(await give(clients.OWNER, 'createAccount', account)).toMatchObject({
      code: 'DUPLICATE',
      path: ['email'],
    });
    expect(
      await give(clients.OWNER, 'createAccount', { ...account, password: 'short', email: 'no' }),
    ).toMatchObject({
      code: 'INVALID',
      issues: [{ path: ['email'] }, { path: ['password'] }],
    });
    expect(await signIn(api.url, 'NEW@example.org', account.password)).toContain('session');
  });

  it('keep what is only for who has signed in', async () => {
    for (const query of ['{ accounts { id } }', '{ reviews { nodes { id } } }'])
      expect((await api.anonymous(query)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await clients.EDITOR('{ accounts { id } }')).errors[0]?.extensions['code']).toBe('NOT_ALLOWED');
  });

  it('let nobody accept their own claims, unless the owner allows it', async () => {
    const { deal, review } = await underReview(clients.REVIEWER);
    const proposed = await give(
      clients.REVIEWER,
      'proposeClaims',
      { review, expectedVersion: 1, claims: [claimOn(deal)] },
      '... on Proposed { claims { id } }',
    );
    await give(clients.REVIEWER, 'submitReview', { review, expectedVersion: 2 });
    const input = {
      review,
      expectedVersion: 3,
      judgements: [{ claim: proposed.claims[0].id, verdict: 'ACCEPTED' }],
    };
    expect(await give(clients.REVIEWER, 'judgeClaims', input)).toMatchObject({ code: 'NOT_ALLOWED' });
    const settle = (selfAcceptance: boolean) =>
      give(clients.OWNER, 'setOffice', { selfAcceptance, expectedSelfAcceptance: !selfAcceptance }, '');
    await settle(true);
    expect(await give(clients.REVIEWER, 'judgeClaims', input, '... on Review { state }')).toMatchObject({
      state: 'DECIDED',
    });
    await settle(false);
  });
});

describe('bad input', () => {
  const places = ({ issues }: { readonly issues: readonly { path: string[]; code: string }[] }) =>
    issues.map(({ path, code }) => `${path.join('.')} ${code}`);

  it('of an article is named with its place, and nothing is stored', async () => {
    const before = await stored();
    const attempt = async (input: object) => places(await give(clients.EDITOR, 'importArticle', input));
    expect(await attempt({ content: '' })).toEqual(['content EMPTY']);
    expect(await attempt({ content: 'word '.repeat(1_000_000) })).toEqual(['content TOO_LONG']);
    expect(await attempt({ content: 'a\u0007b' })).toEqual(['content CONTROL_CHARACTER']);
    expect(await attempt({ content: 'a\u0000b' })).toEqual(['content CONTROL_CHARACTER']);
    expect(await attempt({ content: 'a\ud83db' })).toEqual(['content LONE_SURROGATE']);
    expect(await attempt({ content: text, headline: 'a\u0000b' })).toEqual(['headline CONTROL_CHARACTER']);
    expect(
      await attempt({ content: text, publishedAt: 'one fine day', url: 'ftp://x', language: 'no such' }),
    ).toEqual(['publishedAt NOT_UNDERSTOOD', 'url NOT_UNDERSTOOD', 'language NOT_UNDERSTOOD']);
    expect(await attempt({ content: text, outlet: 'nobody' })).toEqual(['outlet NOT_FOUND']);
    expect(await stored()).toEqual(before);
  });

  it('of a claim is named with its place, and nothing is stored', async () => {
    const { deal, review } = await underReview(clients.EDITOR);
    const before = await stored();
    const attempt = async (rest: object) =>
      places(
        await give(
          clients.EDITOR,
          'proposeClaims',
          { review, expectedVersion: 1, claims: [claimOn(deal, rest)] },
          '',
        ),
      );
    expect(await attempt({ field: 'colour' })).toEqual(['claims.0.field UNKNOWN_FIELD']);
    expect(await attempt({ value: { asStated: 'plenty' } })).toEqual([
      'claims.0.value.asStated NOT_UNDERSTOOD',
    ]);
    expect(await attempt({ value: { name: { name: 'x' } } })).toEqual(['claims.0.value.name WRONG_TYPE']);
    expect(await attempt({ value: null })).toEqual(['claims.0.value MISSING']);
    expect(await attempt({ citations: [{ start: 0, end: 4, exact: 'Nope' }] })).toContain(
      'claims.0.citations.0 PASSAGE_MISMATCH',
    );
    expect(await attempt({ citations: [{ start: -1, end: 400, exact: text }] })).toContain(
      'claims.0.citations.0 PASSAGE_MISMATCH',
    );
    expect(await attempt({ field: 'parties', value: { link: { target: deal } } })).toEqual([
      'claims.0.value.link.target WRONG_KIND',
    ]);
    expect(await attempt({ subject: 'nobody' })).toEqual(['claims.0.subject NOT_FOUND']);
    expect(await attempt({ condition: 'a\ud800' })).toEqual(['claims.0.condition LONE_SURROGATE']);
    expect(
      await give(
        clients.EDITOR,
        'proposeClaims',
        { review, expectedVersion: 7, claims: [claimOn(deal)] },
        '',
      ),
    ).toMatchObject({
      code: 'STALE',
      expected: 7,
      actual: 1,
    });
    expect(
      await give(
        clients.REVIEWER,
        'proposeClaims',
        { review, expectedVersion: 1, claims: [claimOn(deal)] },
        '',
      ),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await stored()).toEqual(before);
  });

  it('that is no GraphQL of ours is refused with a 400, and two ways of one value too', async () => {
    const two = {
      subject: 'x',
      field: 'value',
      realisation: 'ACTUAL',
      certainty: 'CERTAIN',
      citations: [],
      value: { asStated: 'a', url: 'b' },
    };
    const answer = await clients.EDITOR(command('proposeClaims', ''), {
      input: { review: 'x', expectedVersion: 1, claims: [two] },
    });
    expect(answer.status).toBe(400);
    expect((await api.anonymous('{ nonsense }')).status).toBe(400);
    expect(
      (await api.anonymous('{ states(first: -1) { nodes { id } } }')).errors[0]?.extensions,
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['first'], code: 'OUT_OF_RANGE' }],
    });
    expect(
      (await api.anonymous('{ states(after: "x") { nodes { id } } }')).errors[0]?.extensions,
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['after'], code: 'BAD_CURSOR' }],
    });
    expect((await api.anonymous('{ record(id: "no id") { id } node(id: "\u0000") { id } }')).data).toEqual({
      record: null,
      node: null,
    });
  });

  it('that is larger than any request is refused before it is read', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ' '.repeat(13_000_000) }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
  });

  it('never shows how the program is made', () => {
    expect(api.log).toEqual([]);
  });
});

describe('what breaks', () => {
  it('is logged here and told to nobody', async () => {
    const spoilt = await servedApi();
    await spoilt.db.prisma.$executeRaw`alter table record rename to elsewhere`;
    const { status, errors } = await spoilt.anonymous('{ states { nodes { id } } }');
    expect(status).toBeLessThan(501);
    expect(JSON.stringify(errors)).not.toContain('elsewhere');
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(spoilt.log.join()).toContain('record');
    await spoilt.stop();
  });
});
