import { describe, expect, it } from 'vitest';
import { simplify } from './simplify.ts';

describe('Chinese in simplified characters', () => {
  it.each([
    ['俄羅斯聯邦', '俄罗斯联邦'],
    ['俄 羅 斯', '俄 罗 斯'],
    ['俄罗斯联邦', '俄罗斯联邦'],
    ['國家電網', '国家电网'],
    ['瀋陽 Steel', '沈阳 Steel'],
    ['Roscosmos', 'Roscosmos'],
    ['Роскосмос', 'Роскосмос'],
  ])('%s is %s', (text, simplified) => expect(simplify(text)).toBe(simplified));
});
