import { expect, it } from 'vitest';
import { undecidedIn } from './bulk-documents.ts';

const seen = Array.from({ length: 250 }, (_, at) => ({ id: `r${at}`, version: at }));

it('what is undecided is asked for in parts, of every review once, and each keeps the version that was seen', async () => {
  const asked: number[] = [];
  const found = await undecidedIn(seen, async (ids) => {
    asked.push(ids.length);
    return ids.map((id) => ({
      ...{ __typename: 'Review' as const, id },
      proposals: [
        { claim: { id: `${id}/open`, subject: { id: 'deal', version: 7 } }, judgement: null },
        { claim: { id: `${id}/also`, subject: { id: 'deal', version: 7 } }, judgement: null },
        {
          claim: { id: `${id}/settled`, subject: { id: 'state', version: 1 } },
          judgement: { verdict: 'ACCEPTED' as const },
        },
      ],
    }));
  });
  expect(asked).toEqual([100, 100, 50]);
  const records = [{ id: 'deal', version: 7 }];
  expect(found).toEqual(
    seen.map(({ id, version }) => ({ id, version, claims: [`${id}/open`, `${id}/also`], records })),
  );
});

it('a review that is gone is left to the command to refuse', async () => {
  expect(await undecidedIn(seen.slice(0, 1), async () => [null])).toEqual([
    { id: 'r0', version: 0, claims: [], records: [] },
  ]);
});
