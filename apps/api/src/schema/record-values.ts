import type { Link as LinkShape, Statement as StatementShape } from '@chancery/domain';
import { builder } from '../builder.ts';
import { type Context, maybeRecord, recordsBy } from '../context.ts';
import { Quantity, quantityOf, Share, shareOf } from './number-values.ts';
import { Record } from './refs.ts';
import { Value, type Valued } from './value.ts';

export const Statement = builder.objectRef<Valued<StatementShape>>('Statement').implement({
  description: 'What a text says of a record that no field holds.',
  interfaces: [Value],
  fields: (t) => ({
    text: t.string({ description: 'The statement, in words.', resolve: ({ value }) => value.text }),
    about: t.field({
      type: [Record],
      description: 'The other records that it is about.',
      resolve: ({ value }, _, context) => recordsBy(context, value.about),
    }),
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description: 'The count that it gives; null where it gives none.',
      resolve: ({ value }) => quantityOf(value.quantity),
    }),
  }),
});

const printLink = async (
  context: Context,
  { target, described, role, title, share }: LinkShape,
): Promise<string> => {
  const record = await maybeRecord(context, target);
  return [record?.caption ?? described, role, title, share?.asStated]
    .filter((part) => part != null)
    .join(', ');
};

export const Link = builder.objectRef<Valued<LinkShape>>('Link').implement({
  description: 'The far end of a link: a record, or a class in the article’s words, perhaps within a record.',
  interfaces: [Value],
  fields: (t) => ({
    printed: t.string({
      description: 'One line for people.',
      resolve: ({ value }, _, context) => printLink(context, value),
    }),
    target: t.field({
      type: Record,
      nullable: true,
      description: 'The record that it leads to; null where words describe a class.',
      resolve: ({ value }, _, context) => maybeRecord(context, value.target),
    }),
    described: t.string({
      nullable: true,
      description: 'The article’s words for a class that has no record; else null.',
      resolve: ({ value }) => value.described,
    }),
    within: t.field({
      type: Record,
      nullable: true,
      description: 'The record that the described class belongs to; null where none is given.',
      resolve: ({ value }, _, context) => maybeRecord(context, value.within),
    }),
    role: t.string({
      nullable: true,
      description: 'What the far end is in it, one of `DeclaredLink.roles`; null where none is given.',
      resolve: ({ value }) => value.role,
    }),
    title: t.string({
      nullable: true,
      description: 'The title of the office, as the article says it; null where none is given.',
      resolve: ({ value }) => value.title,
    }),
    share: t.field({
      type: Share,
      nullable: true,
      description: 'How much of it, in percent; null where none is given.',
      resolve: ({ value }) => shareOf(value.share),
    }),
  }),
});
