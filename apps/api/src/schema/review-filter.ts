import { type ReviewFilter as ReviewFilterShape, reviewOrders } from '@chancery/db';
import { builder } from '../builder.ts';
import { ArticleFilter } from './article-filter.ts';
import { ReviewState } from './enums.ts';
import { MomentRange } from './filter-inputs.ts';
import { filterBounds, nestedTexts } from './kind-filter.ts';
import { orderOf } from './kind-order.ts';

const AssigneeFilter = builder.inputType('AssigneeFilter', {
  description: 'Narrows by who is to decide. All that is given holds at once.',
  fields: (t) => ({
    known: t.boolean({ description: 'Whether it is assigned to anybody.' }),
    accounts: t.idList({ description: 'It is assigned to one of these accounts.' }),
  }),
});

const ref = builder.inputRef<ReviewFilterShape>('ReviewFilter');

/** What lists of reviews are narrowed by. */
export const ReviewFilter = ref.implement({
  description: `Narrows a list of reviews. ${filterBounds}`,
  fields: (t) => ({
    and: t.field({ type: [ref], description: nestedTexts.and }),
    or: t.field({ type: [ref], description: nestedTexts.or }),
    not: t.field({ type: ref, description: nestedTexts.not }),
    ids: t.idList({ description: 'One of these reviews.' }),
    states: t.field({ type: [ReviewState], description: 'It is in one of these states.' }),
    editors: t.idList({ description: 'One of these accounts opened it.' }),
    assignee: t.field({ type: AssigneeFilter, description: 'By who is to decide it.' }),
    reviewers: t.idList({ description: 'One of these accounts judged the last claim in it.' }),
    createdAt: t.field({ type: MomentRange, description: 'When it was opened.' }),
    submittedAt: t.field({ type: MomentRange, description: 'When it was submitted.' }),
    decidedAt: t.field({ type: MomentRange, description: 'When no claim was left undecided.' }),
    article: t.field({ type: ArticleFilter, description: 'By the article whose claims it holds.' }),
  }),
});

const texts: Readonly<Record<(typeof reviewOrders)[number], string>> = {
  CREATED_AT: 'By when it was opened.',
  SUBMITTED_AT: 'By when it was submitted; drafts stand last.',
  DECIDED_AT: 'By when no claim was left undecided; what waits stands last.',
};

/** The order of lists of reviews. */
export const ReviewOrder = orderOf(
  'Review',
  reviewOrders.map((value) => [value, { value, description: texts[value] }] as const),
);
