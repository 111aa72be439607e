import { dropTyping, type KeptTypingRow, keepTyping, readTyping } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { signedIn } from '../context.ts';
import { answered, given, resultOf } from './commands.ts';
import { idempotencyKey } from './idempotency-key.ts';

const namesPlace =
  'Which form it is, for instance `paste` or `article/<id>/claim`: small letters, digits and hyphens between slashes, 200 characters at most.';
const seenVersion = 'The version that was seen last; 0 where nothing was ever kept there.';

const KeptTyping = builder.objectRef<KeptTypingRow>('KeptTyping').implement({
  description:
    'What somebody typed in a form and has not sent yet. For their own eyes; kept for 90 days after it was last touched.',
  fields: (t) => ({
    place: t.exposeString('place', { description: 'Which form it is.' }),
    content: t.exposeString('content', {
      nullable: true,
      description: 'JSON in the form’s own shape; null once it was dropped.',
    }),
    version: t.exposeInt('version', { description: 'Rises with every change: the next one has to name it.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
});

const KeepTypingInput = builder.inputType('KeepTypingInput', {
  description: 'What to keep of a form, over the version that was seen last.',
  fields: (t) => ({
    ...idempotencyKey(t),
    place: t.string({ required: true, description: namesPlace }),
    expectedVersion: t.int({ required: true, description: seenVersion }),
    content: t.string({
      required: true,
      description:
        'JSON in the form’s own shape, of 200,000 bytes in UTF-8 at most; at `paste` and `article/<id>/revision`, where a whole article is, of 4,200,000.',
    }),
  }),
});

const DropTypingInput = builder.inputType('DropTypingInput', {
  description: 'Which form to keep nothing of any more, at the version that was seen last.',
  fields: (t) => ({
    ...idempotencyKey(t),
    place: t.string({ required: true, description: namesPlace }),
    expectedVersion: t.int({ required: true, description: seenVersion }),
  }),
});

const refused = ['Invalid', 'NotAllowed', 'Stale'] as const;
const KeepTypingResult = resultOf('KeepTyping', 'KeptTyping', [KeptTyping], refused);
const DropTypingResult = resultOf('DropTyping', 'KeptTyping', [KeptTyping], refused);

const never: Omit<KeptTypingRow, 'place'> = { content: null, version: 0, updatedAt: new Date(0) };

builder.queryField('keptTyping', (t) =>
  t.field({
    type: KeptTyping,
    nullable: true,
    ...volatile,
    description:
      'What the viewer typed in a form and has not sent; null where nothing was ever kept there. Only for who has signed in.',
    args: { place: t.arg.string({ required: true, description: namesPlace }) },
    resolve: (_, { place }, context) => readTyping(context.db, signedIn(context), place),
  }),
);

builder.mutationFields((t) => ({
  keepTyping: t.field({
    type: KeepTypingResult,
    description: 'Keeps what the caller types in a form and has not sent yet; nobody else sees it.',
    args: { input: t.arg({ type: KeepTypingInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => keepTyping(db, actor, input),
        ({ db, viewer }, place) => readTyping(db, viewer, place),
      ),
  }),
  dropTyping: t.field({
    type: DropTypingResult,
    description: 'Keeps nothing more of a form: it was sent, or given up.',
    args: { input: t.arg({ type: DropTypingInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => dropTyping(db, actor, input),
        async ({ db, viewer }, place) => (await readTyping(db, viewer, place)) ?? { place, ...never },
      ),
  }),
}));
