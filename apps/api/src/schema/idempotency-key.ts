import type { Types } from '../builder.ts';

/** The field that every command's input has: `fields: (t) => ({ ...idempotencyKey(t), … })`. */
export const idempotencyKey = (t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) => ({
  idempotencyKey: t.string({
    description:
      'Makes a retry safe: the same key with the same input has one effect, and answers with what that was. 1 to 255 printable ASCII characters, of the account’s own, kept for 7 days; with another command or input it is `Invalid` with the code IDEMPOTENCY_KEY_REUSED.',
  }),
});
