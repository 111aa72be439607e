import type { SuggestionRow } from '@chancery/db';
import { amount, duration, type FieldType, fuzzyDate, quantity, share } from '@chancery/domain';
import type { ReadValue } from '@chancery/reader';
import { builder } from '../builder.ts';
import { signedIn } from '../context.ts';
import type { Suggested } from '../loaders.ts';
import { MentionCandidate } from './article.ts';
import { rangeEnd, rangeStart } from './range-input.ts';
import { Article } from './refs.ts';
import { NameGuess, SuggestionType } from './suggestion-enums.ts';
import {
  SuggestedChain,
  SuggestedEvent,
  SuggestionDecision,
  WhySuggested,
  wordsThere,
} from './suggestion-parts.ts';
import { Value, type Valued, valued } from './value.ts';

const valueTypes: Readonly<Record<ReadValue['type'], FieldType<unknown>>> = {
  amount,
  'fuzzy-date': fuzzyDate,
  duration,
  quantity,
  share,
};
const readAs = (read: ReadValue | null): Valued | null => read && valued(valueTypes[read.type], read.value);

export const Suggestion = builder.objectRef<SuggestionRow>('Suggestion').implement({
  description:
    'What may be said of words of an article: a proposal, never a fact. Offsets in Unicode code points, half open.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Names it in `decideSuggestions`: the same while the text stays, whatever records come and go.',
    }),
    suggester: t.exposeString('suggester', { description: 'Which suggester made it.' }),
    type: t.expose('type', { type: SuggestionType, description: 'What is suggested.' }),
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.exposeString('exact', { description: wordsThere }),
    why: t.field({ type: WhySuggested, description: 'Why it is suggested.', resolve: ({ why }) => why }),
    candidates: t.field({
      type: [MentionCandidate],
      description:
        'The records that the words may mean: of COREFERENCE all of them together, else one of them.',
      resolve: ({ candidates }) => [...candidates],
    }),
    guess: t.expose('guess', {
      type: NameGuess,
      nullable: true,
      description: 'What an unknown name may be the name of; null on all but NAME.',
    }),
    value: t.field({
      type: Value,
      nullable: true,
      description: 'What the words are read as; null where they hold no value, or are not understood.',
      resolve: ({ value }) => readAs(value),
    }),
    chain: t.field({
      type: SuggestedChain,
      nullable: true,
      description: 'The chain of sources; null on all but CHAIN.',
      resolve: ({ chain }) => chain,
    }),
    event: t.field({
      type: SuggestedEvent,
      nullable: true,
      description: 'The deal or sanction; null on all but DEAL and SANCTION.',
      resolve: ({ event }) => event,
    }),
    decision: t.field({
      type: SuggestionDecision,
      nullable: true,
      description: 'What an editor made of it; null while nobody has, or it was taken back.',
      resolve: ({ decision }) => decision,
    }),
  }),
});

const mostSuggestions = 2_000;

const Suggestions = builder.objectRef<Suggested>('Suggestions').implement({
  description: 'What may be said of an article.',
  fields: (t) => ({
    all: t.field({
      type: [Suggestion],
      description: `In the order of the text, ${mostSuggestions} at most.`,
      resolve: ({ rows }) => rows.slice(0, mostSuggestions),
    }),
    count: t.int({
      description: 'How many there are, those left out too.',
      resolve: ({ rows }) => rows.length,
    }),
    notices: t.stringList({
      description:
        'What went wrong with a suggester, each in one sentence; the others are not touched by it.',
      resolve: ({ notices }) => [...notices],
    }),
  }),
});

builder.objectField(Article, 'suggestions', (t) =>
  t.field({
    type: Suggestions,
    description:
      'What the suggesters propose, outside of excluded ranges, without what the office never suggests. Only for who has signed in.',
    args: {
      types: t.arg({ type: [SuggestionType], description: 'Only these types; all where it is left out.' }),
      undecided: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Whether to leave out what an editor has decided.',
      }),
    },
    resolve: async (article, { types, undecided }, context) => {
      signedIn(context);
      const { rows, notices } = await context.loaders.suggestions.load(article);
      const wanted = types && new Set<string>(types);
      return {
        notices,
        rows: rows.filter(
          ({ type, decision }) => (!wanted || wanted.has(type)) && !(undecided && decision !== null),
        ),
      };
    },
  }),
);
