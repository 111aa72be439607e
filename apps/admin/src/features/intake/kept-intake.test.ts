import { expect, it } from 'vitest';
import { keptIntake, readKeptIntake } from './kept-intake.ts';
import type { Item } from './use-readings.ts';

const address = (id: number, url: string): Item => ({
  ...{ id, name: url, phase: 'WAITING' },
  source: { kind: 'ADDRESS', url },
});
const file: Item = {
  ...{ id: 9, name: 'one.html', phase: 'FAILED', error: new Error('No.') },
  source: { kind: 'FILE', file: new File([''], 'one.html') },
};

it('keeps what is typed and every address that waits, once, but for the one in the form', () => {
  const items = [address(1, 'https://a.test/'), address(2, 'https://b.test/'), file];
  expect(keptIntake('c.te', [...items, address(3, 'https://b.test/')], 1)).toEqual({
    typed: 'c.te',
    addresses: ['https://b.test/'],
  });
  expect(keptIntake('', [address(1, 'https://a.test/'), file], 1)).toBeNull();
  expect(keptIntake(' \n', [], null)).toBeNull();
});

it('reads back what it kept, and nothing else', () => {
  const kept = keptIntake('c.te', [address(2, 'https://b.test/')], null);
  expect(readKeptIntake(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  for (const stored of [null, 'c.te', { typed: 'c' }, { typed: '', addresses: [1] }])
    expect(readKeptIntake(stored)).toBeNull();
});
