import { expect, it } from 'vitest';
import { contested, inDispute } from './in-dispute.ts';

const held = (name: string, validFrom: string | null = null, denials: readonly string[] = []) => ({
  ...{ name, validFrom, denials, realisation: 'ACTUAL' as 'ACTUAL' | 'PLANNED' },
});
const planned = (...given: Parameters<typeof held>) => ({
  ...held(...given),
  realisation: 'PLANNED' as const,
});
const names = (values: readonly { readonly name: string }[]) => values.map(({ name }) => name);

it('has of a field of one value what is in force and what others say instead', () => {
  const field = { holds: 'ONE', values: [held('90')], alternatives: [held('70'), held('60')] } as const;
  expect(names(inDispute(field))).toEqual(['90', '70', '60']);
  expect(names(contested(field))).toEqual(['90']);
  const denied = { holds: 'ONE', values: [held('90', null, ['d'])], alternatives: [] } as const;
  expect(names(inDispute(denied))).toEqual(['90']);
});

it('has of many values those that are denied alone', () => {
  const values = [held('one'), held('two', null, ['d']), held('three')];
  expect(names(inDispute({ holds: 'MANY', values, alternatives: [] }))).toEqual(['two']);
});

it('has of a history what is denied and what others say of the same day, beside each other', () => {
  const field = {
    holds: 'HISTORY',
    values: [
      held('planned', '2030-01-01'),
      held('again', '2022-02-24'),
      held('lifted', '2016-01-01'),
      held('first', '2014-03-17', ['d']),
      held('undated', null, ['d']),
    ],
    alternatives: [held('other', '2022-02-24')],
  } as const;
  expect(names(inDispute(field))).toEqual(['again', 'other', 'first', 'undated']);
  expect(names(contested(field))).toEqual(['again']);
});

it('has of a day nothing planned against what was done, nor the other way round', () => {
  const day = '2014-05-21';
  const field = {
    holds: 'HISTORY',
    values: [held('agreed', day), planned('completed', day)],
    alternatives: [held('cancelled', day)],
  } as const;
  expect(names(contested(field))).toEqual(['agreed']);
  expect(names(inDispute(field))).toEqual(['agreed', 'cancelled']);
  const plans = { ...field, alternatives: [planned('suspended', day)] };
  expect(names(inDispute(plans))).toEqual(['completed', 'suspended']);
});
