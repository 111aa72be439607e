import { expect, it } from 'vitest';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { actWords } from './act-words.ts';

const say = sayBy(intlOf(standardLanguage));
const nothing = { added: 0, removed: 0, made: 0, suggestions: 0, record: null };

it.each([
  [{ ...nothing, kind: 'PROPOSE', added: 3 }, '3 claims added'],
  [{ ...nothing, kind: 'PROPOSE', added: 3, made: 1 }, '3 claims added and 1 record made'],
  [{ ...nothing, kind: 'PROPOSE', added: 1, made: 2 }, '1 claim added and 2 records made'],
  [
    { ...nothing, kind: 'CREATE_RECORD', made: 1, record: { id: 'k', caption: 'Kenya' } },
    'record made (Kenya)',
  ],
  [{ ...nothing, kind: 'WITHDRAW', removed: 1 }, '1 claim withdrawn'],
  [{ ...nothing, kind: 'SUBMIT', added: 2 }, '2 claims submitted'],
  [{ ...nothing, kind: 'REVISE' }, 'new text stored'],
] as const)('says what was done, with the records that it made: %o', (act, words) => {
  expect(actWords(act, say)).toBe(words);
});
