import { expect, it } from 'vitest';
import { schema } from './schema/index.ts';

const account = 'it is of an account, which has no past in the books';
const work = 'it is work to be done now, of drafts and of those who do it';
const reading = 'it reads what it is given, and stores nothing';

/** Root fields that are read here and now alone, and why. */
const ofToday: Readonly<Record<string, string>> = {
  accounts: account,
  actingRole: account,
  colleagues: account,
  inbox: account,
  keptTyping: account,
  mentions: account,
  ownBulk: account,
  savedViews: account,
  viewer: account,
  agreement: work,
  annotations: 'it is a file of the claims of today, drafts among them, to be taken in elsewhere',
  comments: work,
  mergePreview: 'it is what would come of a command that were given now',
  neverSuggested: work,
  possibleDuplicates:
    'it is a queue of what is to be judged now; no judgement is in the books of what it once had',
  retractionPreview: 'it is what would come of a command that were given now',
  review: work,
  reviewQueue: work,
  reviews: work,
  activity: 'it is the log itself: each entry has its moment, and it is narrowed by them',
  changes: 'it is the log itself: each entry has its moment',
  interpret: reading,
  readArticle: reading,
  kinds: 'it is of the contract',
  office: 'it is how the office is set up now',
  vagueness: 'it is of the contract',
};

it('every root field is read as of a time, or it is said why not', () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const takes = (argument: string) =>
    fields.filter(({ args }) => args.some(({ name }) => name === argument)).map(({ name }) => name);
  expect(fields.length).toBeGreaterThan(30);
  expect(takes('accordingTo')).toEqual(takes('asOf'));
  expect(
    fields
      .map(({ name }) => name)
      .filter((name) => !takes('asOf').includes(name))
      .sort(),
  ).toEqual(Object.keys(ofToday).sort());
});
