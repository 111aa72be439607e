import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActStep, actStack } from './act-stack.ts';

const step = fc.constantFrom('PROPOSE', 'WITHDRAW', 'CHANGE', 'UNDO', 'REDO');

it('undoes and redoes as two stacks do, whatever is asked for in what order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (asked) => {
      const steps: ActStep[] = [];
      const done: bigint[] = [];
      let undone: bigint[] = [];
      for (const kind of asked) {
        const id = BigInt(steps.length + 1);
        const [from, to] = kind === 'UNDO' ? [done, undone] : [undone, done];
        const of = kind === 'UNDO' || kind === 'REDO' ? from.pop() : undefined;
        if (of !== undefined) to.push(of);
        else if (kind === 'UNDO' || kind === 'REDO') continue;
        else {
          done.push(id);
          undone = [];
        }
        steps.push({ id, kind, of: of ?? null });
      }
      expect(actStack(steps)).toEqual({ standing: done, undone });
    }),
  );
});
