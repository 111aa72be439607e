import { builder } from '../builder.ts';
import { SuggestionVerdict } from './suggestion-enums.ts';

export const SuggestionDecisionInput = builder.inputType('SuggestionDecisionInput', {
  description: 'What to make of one suggestion.',
  fields: (t) => ({
    suggestion: t.id({ required: true, description: 'The id of a Suggestion of the article.' }),
    verdict: t.field({
      type: SuggestionVerdict,
      required: true,
      description: 'What to make of it; OPEN takes back what was decided.',
    }),
    claims: t.idList({
      description: 'The ids of the claims that it became, 50 at most; leave out where there are none.',
    }),
  }),
});
