import { expect, it } from 'vitest';
import { citingFor, citingRoles } from './citing-roles.ts';
import { startDraft } from './claim-draft.ts';

const draft = startDraft('Norway bought ferries for €2 million.', { start: 0, end: 37 }, null, 1);

it('cites words for a role once, and for as many roles as they are given', () => {
  const sum = { start: 26, end: 36 };
  const once = citingFor(draft, 'AMOUNT', sum);
  expect(once.also).toEqual([{ role: 'AMOUNT', ...sum }]);
  expect(citingFor(once, 'AMOUNT', sum)).toBe(once);
  expect(citingFor(once, 'HEDGE', sum).also).toHaveLength(2);
});

it('has a digit for each role but the content, which is what is selected first', () => {
  expect(citingRoles).toHaveLength(9);
  expect(citingRoles).not.toContain('CONTENT');
});
