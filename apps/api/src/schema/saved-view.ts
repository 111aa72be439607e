import {
  changeView,
  listSavedViews,
  readSavedViews,
  removeView,
  type SavedViewRow,
  saveView,
} from '@chancery/db';
import type { ListView as ListViewShape } from '@chancery/domain';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { type Context, signedIn } from '../context.ts';
import { answered, found, given, resultOf } from './commands.ts';
import { ListName, ViewTest } from './enums.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { OrderDirection } from './kind-order.ts';

const texts = {
  name: 'Words of a name; of a list of articles or reviews, words that their texts have. Null for all.',
  conditions: 'All of these hold.',
  columns: 'Names of fields, in the order of the columns; empty for the usual ones.',
  order: 'By what the list is ordered; null for the usual order.',
  field: 'The name of a field of the list: of its kind, or what articles or reviews are told by.',
  test: 'What is asked of the field.',
  values:
    'What it is compared with: codes, words, ids of records or accounts, tags of languages, a date, a length of time, or a number and its currency.',
  orderField:
    'Of records "caption", "createdAt", "updatedAt", or the name of a field that lists are ordered by; of articles "headline", "publishedAt", "createdAt"; of reviews "createdAt", "submittedAt", "decidedAt".',
  direction: 'Which way.',
};

const ViewCondition = builder.objectRef<ListViewShape['conditions'][number]>('ViewCondition').implement({
  description: 'One condition of a saved view.',
  fields: (t) => ({
    field: t.exposeString('field', { description: texts.field }),
    test: t.expose('test', { type: ViewTest, description: texts.test }),
    values: t.exposeStringList('values', { description: texts.values }),
  }),
});

const ViewOrder = builder.objectRef<NonNullable<ListViewShape['order']>>('ViewOrder').implement({
  description: 'The order of a saved view.',
  fields: (t) => ({
    field: t.exposeString('field', { description: texts.orderField }),
    direction: t.expose('direction', { type: OrderDirection, description: texts.direction }),
  }),
});

const ListView = builder.objectRef<ListViewShape>('ListView').implement({
  description: 'How a list is looked at: which of its entries, in which columns, in which order.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: texts.name }),
    conditions: t.expose('conditions', { type: [ViewCondition], description: texts.conditions }),
    columns: t.exposeStringList('columns', { description: texts.columns }),
    order: t.expose('order', { type: ViewOrder, nullable: true, description: texts.order }),
  }),
});

const SavedView = builder.objectRef<SavedViewRow>('SavedView').implement({
  description: 'A view of a list that an account has kept for itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the view in commands.' }),
    list: t.expose('list', { type: ListName, description: 'Which list it is a view of.' }),
    name: t.exposeString('name', { description: 'What its account calls it; one of a list.' }),
    view: t.expose('view', { type: ListView, description: 'What it shows.' }),
    isDefault: t.exposeBoolean('isDefault', { description: 'Whether the list opens with it.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change of it; commands name it as `expectedVersion`.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed last.' }),
  }),
});

const RemovedView = builder.objectRef<{ readonly id: string }>('RemovedView').implement({
  description: 'A view that is no longer kept.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id that it had.' }) }),
});

builder.queryField('savedViews', (t) =>
  t.field({
    type: [SavedView],
    ...volatile,
    description: 'The viewer’s own views of a list, by name; 50 at most. Only for who has signed in.',
    args: { list: t.arg({ type: ListName, required: true, description: 'Of which list.' }) },
    resolve: async (_, { list }, context) => [...(await listSavedViews(context.db, signedIn(context), list))],
  }),
);

const ViewConditionInput = builder.inputType('ViewConditionInput', {
  description: 'One condition of a view.',
  fields: (t) => ({
    field: t.string({ required: true, description: texts.field }),
    test: t.field({ type: ViewTest, required: true, description: texts.test }),
    values: t.stringList({ required: true, defaultValue: [], description: texts.values }),
  }),
});
const ViewOrderInput = builder.inputType('ViewOrderInput', {
  description: 'The order of a view.',
  fields: (t) => ({
    field: t.string({ required: true, description: texts.orderField }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: texts.direction,
    }),
  }),
});
const ListViewInput = builder.inputType('ListViewInput', {
  description: 'How a list is looked at.',
  fields: (t) => ({
    name: t.string({ description: texts.name }),
    conditions: t.field({
      type: [ViewConditionInput],
      required: true,
      defaultValue: [],
      description: texts.conditions,
    }),
    columns: t.stringList({ required: true, defaultValue: [], description: texts.columns }),
    order: t.field({ type: ViewOrderInput, description: texts.order }),
  }),
});

const viewOf = ({ name, conditions, columns, order }: typeof ListViewInput.$inferInput): ListViewShape => ({
  name: name ?? null,
  conditions: conditions.map((each) => ({ ...each, values: [...each.values] })),
  columns: [...columns],
  order: order ?? null,
});

const version = 'The version that the command is based on; `Stale` where it is not the newest.';

const SaveViewInput = builder.inputType('SaveViewInput', {
  description: 'A view to keep.',
  fields: (t) => ({
    ...idempotencyKey(t),
    list: t.field({ type: ListName, required: true, description: 'Which list it is a view of.' }),
    name: t.string({ required: true, description: 'What to call it, 1 to 100 characters.' }),
    view: t.field({ type: ListViewInput, required: true, description: 'What it shows.' }),
    isDefault: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the list opens with it from now on.',
    }),
  }),
});
const ChangeViewInput = builder.inputType('ChangeViewInput', {
  description: 'What to change of a view; what is left out stays.',
  fields: (t) => ({
    ...idempotencyKey(t),
    savedView: t.id({ required: true, description: 'The id of the caller’s own view.' }),
    expectedVersion: t.int({ required: true, description: version }),
    name: t.string({ description: 'What to call it, 1 to 100 characters.' }),
    view: t.field({ type: ListViewInput, description: 'What it shows.' }),
    isDefault: t.boolean({ description: 'Whether the list opens with it.' }),
  }),
});
const RemoveViewInput = builder.inputType('RemoveViewInput', {
  description: 'Which view to remove.',
  fields: (t) => ({
    ...idempotencyKey(t),
    savedView: t.id({ required: true, description: 'The id of the caller’s own view.' }),
  }),
});

const SaveViewResult = resultOf('SaveView', 'SavedView', [SavedView], ['Invalid', 'NotAllowed', 'Duplicate']);
const ChangeViewResult = resultOf(
  'ChangeView',
  'SavedView',
  [SavedView],
  ['Invalid', 'NotAllowed', 'NotFound', 'Stale', 'Duplicate'],
);
const RemoveViewResult = resultOf(
  'RemoveView',
  'RemovedView',
  [RemovedView],
  ['Invalid', 'NotAllowed', 'NotFound'],
);

const savedView = async (context: Context, id: string) =>
  found((await readSavedViews(context.db, signedIn(context), [id])).get(id) ?? null);

builder.mutationFields((t) => ({
  saveView: t.field({
    type: SaveViewResult,
    description: 'Keeps a view of a list for the caller.',
    args: { input: t.arg({ type: SaveViewInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => saveView(db, actor, { ...input, view: viewOf(input.view) }),
        savedView,
      ),
  }),
  changeView: t.field({
    type: ChangeViewResult,
    description: 'Changes one of the caller’s own views.',
    args: { input: t.arg({ type: ChangeViewInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => changeView(db, actor, { ...input, view: input.view ? viewOf(input.view) : null }),
        savedView,
      ),
  }),
  removeView: t.field({
    type: RemoveViewResult,
    description: 'Removes one of the caller’s own views for good.',
    args: { input: t.arg({ type: RemoveViewInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => removeView(db, actor, input),
        async (_context, id) => ({ id }),
      ),
  }),
}));
