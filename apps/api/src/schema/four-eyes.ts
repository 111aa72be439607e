import { readOffice, setFourEyes } from '@chancery/db';
import { builder } from '../builder.ts';
import { Office } from './account.ts';
import { command, given, resultOf } from './commands.ts';
import { FourEyes } from './enums.ts';
import { orRefused } from './failure.ts';
import { idempotencyKey } from './idempotency-key.ts';

const SetFourEyesInput = builder.inputType('SetFourEyesInput', {
  description: 'Who has to accept a claim from now on, for an office as it was seen.',
  fields: (t) => ({
    ...idempotencyKey(t),
    rule: t.field({ type: FourEyes, required: true, description: 'The rule from now on.' }),
    expectedRule: t.field({
      type: FourEyes,
      required: true,
      description: 'The rule that was seen: `Invalid` with the code STALE where it is another by now.',
    }),
  }),
});

const SetFourEyesResult = resultOf('SetFourEyes', 'Office', [Office], ['Invalid', 'NotAllowed']);

builder.mutationField('setFourEyes', (t) =>
  t.field({
    type: SetFourEyesResult,
    description: 'Sets who has to accept a claim; what was accepted stays. Only for the owner.',
    args: { input: t.arg({ type: SetFourEyesInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(() =>
        command(context, async (db, actor) => {
          await setFourEyes(db, actor, input);
          return readOffice(db);
        }),
      ) as Promise<never>, // one of the union's types
  }),
);
