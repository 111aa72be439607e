import fc from 'fast-check';

const PIECES = [
  '🚀',
  '👩🏽‍🚀',
  '🇷🇺',
  'e\u0301',
  'q\u0323\u0307',
  'اتفاقية الغاز',
  'עִסְקָה',
  '\u200f',
  '𝒳',
  '天然气',
  'n\u0303',
  ' ',
  '\n',
  'aa',
  'Gas deal',
];

/** Well-formed texts rich in what offsets get wrong: astral characters, marks, joiners, right-to-left runs. */
export function awkwardText(): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 }));
  return fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
}
