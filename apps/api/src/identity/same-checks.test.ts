import type { Role } from '@chancery/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCommand, type Office, openOffice } from '../testing/every-command.ts';
import { give } from '../testing/give.ts';
import { type Answer, type Client, clientOf, type ServedApi, servedApi } from '../testing/served-api.ts';

type Scope = 'READ' | 'PROPOSE' | 'REVIEW';
const scopes: readonly Scope[] = ['READ', 'PROPOSE', 'REVIEW'];
// What docs/api.md promises, written out.
const actsAs: Readonly<Record<Role, Readonly<Record<Scope, Role>>>> = {
  READER: { READ: 'READER', PROPOSE: 'READER', REVIEW: 'READER' },
  EDITOR: { READ: 'READER', PROPOSE: 'EDITOR', REVIEW: 'EDITOR' },
  REVIEWER: { READ: 'READER', PROPOSE: 'EDITOR', REVIEW: 'REVIEWER' },
  OWNER: { READ: 'READER', PROPOSE: 'EDITOR', REVIEW: 'REVIEWER' },
};
const cases = (Object.keys(actsAs) as Role[]).flatMap((role) =>
  scopes.map((scope) => ({ role, scope, equivalent: actsAs[role][scope] })),
);
const tokensOwn = ['createApiToken', 'revokeApiToken'];
const commands = Object.keys(everyCommand).filter((name) => !tokensOwn.includes(name));

let api: ServedApi;
let office: Office;
let draftOfOthers: Readonly<Record<'article' | 'record' | 'review' | 'owner', string>>;
beforeAll(async () => {
  api = await servedApi();
  office = await openOffice(api);
  const { colleague, clients } = office;
  const article = (await give(colleague, 'importArticle', { content: 'Nobody has claimed this yet.' })).id;
  draftOfOthers = {
    article,
    record: (await give(colleague, 'createRecord', { kind: 'DEAL', label: 'A draft' })).id,
    review: (await give(colleague, 'openReview', { article })).id,
    owner: (await clients.OWNER('{ viewer { id } }')).data.viewer.id,
  };
});
afterAll(async () => api?.stop());

const reads: Readonly<Record<string, string>> = {
  actingRole: '{ actingRole }',
  record: 'query ($record: ID!) { record(id: $record) { caption fields { name } missing } }',
  article: 'query ($article: ID!) { article(id: $article) { headline revision { text } } }',
  review: 'query ($review: ID!) { review(id: $review) { state } }',
  reviews: '{ reviews(first: 1, mine: true) { nodes { state } } }',
  node: 'query ($owner: ID!) { node(id: $owner) { ... on Account { name email apiTokens { id } } } }',
  accounts: '{ accounts { id } }',
  office: '{ office { selfAcceptance } }',
};

const ids = /[\da-f]{8}-[\da-f-]{27}|[\da-f]{64}/gu;
const moments = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;
/** An answer without what is another each time. */
const alike = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(ids, 'id').replace(moments, 'moment'));

type Subject = { readonly id: string; readonly session: Client };
const subject = async (name: string): Promise<Subject> => {
  const session = await api.as('EDITOR', name);
  return { session, id: (await session('{ viewer { id } }')).data.viewer.id };
};
const setRole = async ({ id }: Subject, role: Role) =>
  api.db.prisma.user.update({ where: { id }, data: { role }, select: { id: true } });

/** What every command and read answers to somebody, whose own work was prepared while they were an editor. */
const answersTo = async (who: Subject, role: Role, client: Client): Promise<unknown> => {
  const answers: Record<string, unknown> = {};
  for (const name of commands) {
    await setRole(who, 'EDITOR');
    const ready = { ...office, clients: { ...office.clients, EDITOR: who.session } };
    const { input, selection } = (await everyCommand[name]?.(ready)) ?? {};
    await setRole(who, role);
    answers[name] = alike(await give(client, name, input ?? {}, selection));
  }
  for (const [name, query] of Object.entries(reads)) {
    const variables = Object.fromEntries(
      Object.entries(draftOfOthers).filter(([each]) => query.includes(`$${each}`)),
    );
    const { status, data, errors }: Answer = await client(query, variables);
    answers[name] = alike({ status, data, codes: errors.map(({ extensions }) => extensions['code']) });
  }
  return answers;
};

// One account a role: signing in is limited by the minute.
const subjects = new Map<string, Promise<Subject>>();
const subjectOnce = async (name: string): Promise<Subject> => {
  const found = subjects.get(name) ?? subject(name);
  subjects.set(name, found);
  return found;
};

const bySession = new Map<Role, unknown>();
const answersBySession = async (role: Role): Promise<unknown> => {
  if (!bySession.has(role)) {
    const who = await subjectOnce(`session-${role.toLowerCase()}`);
    bySession.set(role, await answersTo(who, role, who.session));
  }
  return bySession.get(role);
};

describe('every command and read answers a token as it answers a session', () => {
  it.each(cases)(
    'of the role $equivalent: $role with the scope $scope',
    { timeout: 120_000 },
    async (each) => {
      const { role, scope, equivalent } = each;
      const who = await subjectOnce(`token-${role.toLowerCase()}`);
      const { secret } = await give(
        who.session,
        'createApiToken',
        { name: 'Same', scope },
        '... on CreatedApiToken { secret }',
      );
      const client = clientOf(api.url, { authorization: `Bearer ${secret}` });
      const answers = await answersTo(who, role, client);
      expect(answers).toEqual(await answersBySession(equivalent));
      expect(answers).toMatchObject({ actingRole: { data: { actingRole: equivalent } } });
    },
  );

  it('and these answers are not all alike', async () => {
    const answers = await Promise.all((['READER', 'EDITOR', 'REVIEWER'] as const).map(answersBySession));
    expect(answers[0]).toMatchObject({
      createRecord: { code: 'NOT_ALLOWED' },
      judgeClaims: { code: 'NOT_ALLOWED' },
    });
    expect(answers[1]).toMatchObject({ createRecord: { id: 'id' }, judgeClaims: { code: 'NOT_ALLOWED' } });
    expect(answers[2]).toMatchObject({
      judgeClaims: { state: 'DECIDED' },
      setOffice: { code: 'NOT_ALLOWED' },
    });
  });

  it('and broke nothing', () => {
    expect(api.log).toEqual([]);
  });
});
