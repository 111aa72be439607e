import { give } from './give.ts';
import { claimOf, publish } from './publish.ts';
import type { Client, ServedApi } from './served-api.ts';

type Role = 'READER' | 'EDITOR' | 'REVIEWER' | 'OWNER';

/** A command that can be given, another input that it does not take for the same, and who gives it. */
export type Prepared = {
  readonly client: Client;
  readonly input: Readonly<Record<string, unknown>>;
  readonly other: Readonly<Record<string, unknown>>;
  readonly selection?: string;
};

const text = 'Norway buys six ferries from Sweden.';
const proposed = '... on Proposed { review { version } claims { id } }';

export type Office = {
  readonly clients: Readonly<Record<Role, Client>>;
  /** Another editor. */
  readonly colleague: Client;
  /** Makes an account of a role; its id. */
  readonly accountOf: (role: Role, name: string) => Promise<string>;
};

let addresses = 0;
const address = (name: string): string => {
  addresses += 1;
  return `${name}-${addresses}@example.org`;
};

export const openOffice = async (api: ServedApi): Promise<Office> => {
  const clients = {
    READER: await api.as('READER'),
    EDITOR: await api.as('EDITOR'),
    REVIEWER: await api.as('REVIEWER'),
    OWNER: await api.as('OWNER'),
  };
  const accountOf = async (role: Role, name: string): Promise<string> => {
    const input = { name, email: address(name), password: 'long enough for all', role };
    return (await give(clients.OWNER, 'createAccount', input)).id;
  };
  return { clients, colleague: await api.as('EDITOR', 'colleague'), accountOf };
};

const importText = async ({ clients }: Office): Promise<string> =>
  (await give(clients.EDITOR, 'importArticle', { content: text })).id;

const claimOn = (subject: string, asStated: string) => ({
  subject,
  field: 'subject',
  value: { asStated },
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [{ start: 0, end: text.length, exact: text }],
});

/** An editor's draft with a claim in it, at version 2. */
const draft = async (editor: Client) => {
  const article = (await give(editor, 'importArticle', { content: text })).id;
  const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  const review = (await give(editor, 'openReview', { article })).id;
  const claims = [claimOn(deal, 'ferries')];
  const input = { review, expectedVersion: 1, claims };
  const made = await give(editor, 'proposeClaims', input, '... on Proposed { claims { id } }');
  return { deal, review, claim: made.claims[0].id as string };
};

/** An article at whose desk an editor has made a record. */
const desk = async (editor: Client): Promise<string> => {
  const article = (await give(editor, 'importArticle', { content: text })).id;
  await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries', article });
  return article;
};

let places = 0;
const nextPlace = (): string => {
  places += 1;
  return `article/${places}/claim`;
};
const keptTyping = '... on KeptTyping { version content }';

const aName = (what: string): string => {
  addresses += 1;
  return `${what} ${addresses}`;
};

const savedView = async (client: Client): Promise<string> =>
  (await give(client, 'saveView', { list: 'DEAL', name: aName('View'), view: {} }, '... on SavedView { id }'))
    .id;

const ownComment = async (office: Office) => {
  const article = await importText(office);
  const { id } = await give(office.clients.EDITOR, 'addComment', { article, text: 'Sure?' });
  return { comment: id as string, expectedVersion: 1 };
};

/** One of every command, made ready to be given. A command of the schema that is missing here fails its test. */
export const everyCommand: Readonly<Record<string, (office: Office) => Promise<Prepared>>> = {
  importArticle: async ({ clients }) => ({
    client: clients.EDITOR,
    input: { content: text, authors: ['A'] },
    other: { content: text, authors: ['B'] },
  }),
  describeArticle: async (office) => {
    const input = { article: await importText(office), expectedVersion: 1, headline: 'One', authors: [] };
    return { client: office.clients.EDITOR, input, other: { ...input, headline: 'Other' } };
  },
  setExcludedRanges: async (office) => {
    const ranges = [{ start: 0, end: 6, exact: 'Norway', reason: 'ADVERT' }];
    const input = { article: await importText(office), expectedVersion: 1, ranges };
    return { client: office.clients.EDITOR, input, other: { ...input, ranges: [] } };
  },
  reviseArticle: async (office) => {
    const article = await importText(office);
    const input = { article, expectedVersion: 1, content: 'Norway buys seven ferries.' };
    const other = { ...input, content: 'Norway buys no ferries.' };
    return {
      client: office.clients.EDITOR,
      input,
      other,
      selection: '... on Revised { carried article { id } }',
    };
  },
  createRecord: async (office) => ({
    client: office.clients.EDITOR,
    input: { kind: 'DEAL', label: 'One', article: await importText(office) },
    other: { kind: 'SANCTION', label: 'One' },
  }),
  openReview: async (office) => ({
    client: office.clients.EDITOR,
    input: { article: await importText(office) },
    other: { article: await importText(office) },
  }),
  proposeClaims: async (office) => {
    const { review, deal } = await draft(office.clients.EDITOR);
    const input = { review, expectedVersion: 2, claims: [claimOn(deal, 'six ferries')] };
    const other = { ...input, claims: [claimOn(deal, 'some ferries')] };
    return { client: office.clients.EDITOR, input, other, selection: proposed };
  },
  withdrawClaim: async (office) => {
    const { review, claim } = await draft(office.clients.EDITOR);
    const input = { review, expectedVersion: 2, claim };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 3 } };
  },
  withdrawClaims: async (office) => {
    const { review, claim } = await draft(office.clients.EDITOR);
    const input = { review, expectedVersion: 2, claims: [claim] };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 3 } };
  },
  undoAct: async (office) => {
    const input = { review: (await draft(office.clients.EDITOR)).review, expectedVersion: 2 };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 3 } };
  },
  redoAct: async (office) => {
    const { review } = await draft(office.clients.EDITOR);
    await give(office.clients.EDITOR, 'undoAct', { review, expectedVersion: 2 });
    const input = { review, expectedVersion: 3 };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 4 } };
  },
  undoOnDesk: async (office) => {
    const input = { article: await desk(office.clients.EDITOR), expectedVersion: 1 };
    const selection = '... on TurnedAct { act { kind made } staying { why record { id } } article { id } }';
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 2 }, selection };
  },
  redoOnDesk: async (office) => {
    const selection = '... on TurnedAct { act { kind made } staying { why record { id } } article { id } }';
    const article = await desk(office.clients.EDITOR);
    await give(office.clients.EDITOR, 'undoOnDesk', { article, expectedVersion: 1 }, selection);
    const input = { article, expectedVersion: 2 };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 3 }, selection };
  },
  submitReview: async (office) => {
    const input = { review: (await draft(office.clients.EDITOR)).review, expectedVersion: 2 };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 3 } };
  },
  judgeClaims: async (office) => {
    const { review, claim } = await draft(office.colleague);
    await give(office.colleague, 'submitReview', { review, expectedVersion: 2 });
    const judgements = [{ claim, verdict: 'ACCEPTED' }];
    const input = { review, expectedVersion: 3, judgements };
    const other = { ...input, judgements: [{ claim, verdict: 'REJECTED' }] };
    return { client: office.clients.REVIEWER, input, other, selection: '... on Review { id state version }' };
  },
  judgeReviews: async (office) => {
    const { review, claim } = await draft(office.colleague);
    await give(office.colleague, 'submitReview', { review, expectedVersion: 2 });
    const judging = (verdict: string) => ({
      reviews: [{ review, expectedVersion: 3, judgements: [{ claim, verdict }] }],
    });
    const selection = '... on JudgedReviews { reviews { id state version } }';
    return {
      client: office.clients.REVIEWER,
      input: judging('ACCEPTED'),
      other: judging('REJECTED'),
      selection,
    };
  },
  judgeIdentity: async ({ clients }) => {
    const make = async (label: string) =>
      (await give(clients.EDITOR, 'createRecord', { kind: 'ORGANISATION', label })).id;
    const [record, other] = [await make('Port of Riga'), await make('Riga Port')];
    const input = { record, recordVersion: 1, other, otherVersion: 1, verdict: 'SAME' };
    const selection = '... on Organisation { id merged { id } }';
    return { client: clients.REVIEWER, input, other: { ...input, record: other, other: record }, selection };
  },
  retract: async (office) => {
    const { clients } = office;
    const deal = (await give(clients.EDITOR, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
    const content = `${text} ${address('Norway')} took it back.`;
    const said = claimOf(content, deal, 'subject', { asStated: 'ferries' });
    const article = await publish(clients.EDITOR, clients.REVIEWER, content, [said]);
    const { data } = await clients.REVIEWER(
      'query ($id: ID!) { retractionPreview(kind: RETRACTION, article: $id) { state } }',
      { id: article },
    );
    const expectedState: string = data.retractionPreview.state;
    const input = { kind: 'RETRACTION', article, reason: 'Made up.', expectedState };
    const selection = '... on Retraction { id kind claimCount }';
    return { client: clients.REVIEWER, input, other: { ...input, reason: 'Wrong.' }, selection };
  },
  relateClaims: async ({ clients }) => {
    const deal = (await give(clients.EDITOR, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
    const say = async (who: string): Promise<string> => {
      const content = `${text} ${address(who)} said so.`;
      const said = claimOf(content, deal, 'subject', { asStated: 'ferries' });
      const article = await publish(clients.EDITOR, clients.REVIEWER, content, [said]);
      const query = 'query ($id: ID!) { article(id: $id) { claims { nodes { id } } } }';
      return (await clients.REVIEWER(query, { id: article })).data.article.claims.nodes[0].id;
    };
    const input = { claim: await say('one'), other: await say('two'), relation: 'SAME_REPORT_AS' };
    const selection = '... on Claim { id relations { relation other { id } } }';
    return { client: clients.REVIEWER, input, other: { ...input, relation: 'REFINES' }, selection };
  },
  importAnnotations: async ({ clients, colleague }) => {
    // Of a text of its own, as the same text would be the same article; with a claim in the draft of somebody else.
    const annotationsOf = async () => {
      const content = `${text} ${address('Norway')} said so.`;
      const article = (await give(colleague, 'importArticle', { content })).id;
      const deal = (await give(colleague, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
      const review = (await give(colleague, 'openReview', { article })).id;
      const claims = [claimOn(deal, 'ferries')];
      await give(colleague, 'proposeClaims', { review, expectedVersion: 1, claims }, proposed);
      const { data } = await colleague('query ($id: ID!) { annotations(article: $id) }', { id: article });
      return { annotations: data.annotations as string };
    };
    const selection = '... on ImportedAnnotations { review { id version } }';
    return { client: clients.EDITOR, input: await annotationsOf(), other: await annotationsOf(), selection };
  },
  decideSuggestions: async (office) => {
    const suggestion = '0123456789abcdef0123456789abcdef';
    const input = { article: await importText(office), decisions: [{ suggestion, verdict: 'REJECTED' }] };
    const other = { ...input, decisions: [{ suggestion, verdict: 'ACCEPTED' }] };
    return { client: office.clients.EDITOR, input, other };
  },
  neverSuggest: async ({ clients }) => {
    const selection = '... on NeverSuggested { id words }';
    return { client: clients.EDITOR, input: { words: 'One' }, other: { words: 'Other' }, selection };
  },
  suggestAgain: async ({ clients }) => {
    const selection = '... on NeverSuggested { id takenBackAt }';
    const make = async (words: string) =>
      (await give(clients.EDITOR, 'neverSuggest', { words }, '... on NeverSuggested { id }')).id;
    const [input, other] = [{ entry: await make('Again') }, { entry: await make('And again') }];
    return { client: clients.EDITOR, input, other, selection };
  },
  createAccount: async ({ clients }) => {
    const input = { name: 'New', email: address('new'), password: 'the first password', role: 'EDITOR' };
    return { client: clients.OWNER, input, other: { ...input, password: 'another password' } };
  },
  setAccountRole: async (office) => {
    const account = await office.accountOf('READER', 'rising');
    const input = { account, expectedRole: 'READER', role: 'EDITOR' };
    return { client: office.clients.OWNER, input, other: { ...input, role: 'REVIEWER' } };
  },
  setOffice: async ({ clients }) => {
    const input = { selfAcceptance: true, expectedSelfAcceptance: false };
    const other = { selfAcceptance: false, expectedSelfAcceptance: true };
    return { client: clients.OWNER, input, other, selection: '... on Office { selfAcceptance }' };
  },
  setFourEyes: async ({ clients }) => {
    const now = (await clients.OWNER('{ office { fourEyes } }')).data.office.fourEyes;
    const input = { rule: now, expectedRule: now };
    const other = { ...input, rule: now === 'OFF' ? 'ANOTHER' : 'OFF' };
    return { client: clients.OWNER, input, other, selection: '... on Office { fourEyes }' };
  },
  assignReview: async (office) => {
    const { review } = await draft(office.colleague);
    await give(office.colleague, 'submitReview', { review, expectedVersion: 2 });
    const assignee = await office.accountOf('REVIEWER', 'assigned');
    const input = { review, expectedVersion: 3, assignee };
    const other = { review, expectedVersion: 3 };
    const selection = '... on Review { id assignee { name } }';
    return { client: office.clients.REVIEWER, input, other, selection };
  },
  addComment: async (office) => {
    const input = { article: await importText(office), text: 'Sure?' };
    return { client: office.clients.EDITOR, input, other: { ...input, text: 'Really?' } };
  },
  changeComment: async (office) => {
    const input = { ...(await ownComment(office)), text: 'Certain?' };
    return { client: office.clients.EDITOR, input, other: { ...input, text: 'Really?' } };
  },
  removeComment: async (office) => ({
    client: office.clients.EDITOR,
    input: await ownComment(office),
    other: { ...(await ownComment(office)), expectedVersion: 2 },
  }),
  restoreComment: async (office) => {
    const own = await ownComment(office);
    await give(office.clients.EDITOR, 'removeComment', own);
    const input = { ...own, expectedVersion: 2 };
    return { client: office.clients.EDITOR, input, other: { ...input, expectedVersion: 3 } };
  },
  settleComment: async (office) => {
    const input = { comment: (await ownComment(office)).comment, settled: true };
    return { client: office.clients.EDITOR, input, other: { ...input, settled: false } };
  },
  saveView: async ({ clients }) => {
    const input = { list: 'DEAL', name: aName('View'), view: { columns: ['value'] } };
    const selection = '... on SavedView { id version }';
    return { client: clients.EDITOR, input, other: { ...input, view: {} }, selection };
  },
  changeView: async ({ clients }) => {
    const input = { savedView: await savedView(clients.EDITOR), expectedVersion: 1, isDefault: true };
    return {
      client: clients.EDITOR,
      input,
      other: { ...input, isDefault: false },
      selection: '... on SavedView { id version }',
    };
  },
  removeView: async ({ clients }) => ({
    client: clients.EDITOR,
    input: { savedView: await savedView(clients.EDITOR) },
    other: { savedView: await savedView(clients.EDITOR) },
    selection: '... on RemovedView { id }',
  }),
  noteOnDesk: async ({ clients }) => ({
    client: clients.EDITOR,
    input: { guideDismissed: true },
    other: { guideDismissed: false },
    selection: '... on Inbox { guide { dismissed } }',
  }),
  createApiToken: async ({ clients }) => ({
    client: clients.EDITOR,
    input: { name: 'One', scope: 'PROPOSE' },
    other: { name: 'One', scope: 'PROPOSE', expiresAt: null },
    selection: '... on CreatedApiToken { token { id name scope expiresAt } }',
  }),
  revokeApiToken: async ({ clients }) => {
    const selection = '... on CreatedApiToken { token { id } }';
    const make = async () =>
      (await give(clients.EDITOR, 'createApiToken', { name: 'Short', scope: 'READ' }, selection)).token.id;
    return {
      client: clients.EDITOR,
      input: { token: await make() },
      other: { token: await make() },
      selection: '... on ApiToken { id revokedAt }',
    };
  },
  keepTyping: async ({ clients }) => {
    const input = { place: nextPlace(), expectedVersion: 0, content: '"Nor"' };
    const other = { ...input, content: '"Norway"' };
    return { client: clients.EDITOR, input, other, selection: keptTyping };
  },
  dropTyping: async ({ clients }) => {
    const place = nextPlace();
    await give(clients.EDITOR, 'keepTyping', { place, expectedVersion: 0, content: '"Nor"' }, keptTyping);
    const input = { place, expectedVersion: 1 };
    return { client: clients.EDITOR, input, other: { place, expectedVersion: 2 }, selection: keptTyping };
  },
};
