import { expect, it } from 'vitest';
import { nextSentence, sentencesOf } from './sentences.ts';

const place = (text: string, words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const exact = (text: string, range: { readonly start: number; readonly end: number }) =>
  [...text].slice(range.start, range.end).join('');

it.each([
  ['وقعت روسيا الاتفاق. وقالت الوزارة ذلك.', ['وقعت روسيا الاتفاق.', 'وقالت الوزارة ذلك.']],
  ['هل وقعت روسيا؟ قالت الوزارة «نعم.» ثم غادرت.', ['هل وقعت روسيا؟', 'قالت الوزارة «نعم.»', 'ثم غادرت.']],
  ['俄罗斯签署了协议。外交部说：“是的。”他走了！', ['俄罗斯签署了协议。', '外交部说：“是的。”', '他走了！']],
  ['הסכם נחתם. כך אמר המשרד.', ['הסכם נחתם.', 'כך אמר המשרד.']],
  ['समझौता हुआ। मंत्रालय ने कहा।', ['समझौता हुआ।', 'मंत्रालय ने कहा।']],
  ['Цена 1.5 млн руб. в год. Так сказали.', ['Цена 1.5 млн руб. в год.', 'Так сказали.']],
])('splits a text of any script: %s', (text, expected) => {
  expect(sentencesOf(text, []).map((each) => exact(text, each))).toEqual(expected);
});

it('splits a text into sentences, but for what is excluded', () => {
  const text = 'One is here. “Two is,” he said. The U.S. Senate met.\nAn advert.\nThe end.';
  const sentences = sentencesOf(text, [place(text, 'An advert.')]);
  expect(sentences.map((each) => exact(text, each))).toEqual([
    'One is here.',
    '“Two is,” he said.',
    'The U.S. Senate met.',
    'The end.',
  ]);
  expect(nextSentence(sentences, null, true)).toEqual(sentences[0]);
  expect(nextSentence(sentences, sentences[1] ?? null, true)).toEqual(sentences[2]);
  expect(nextSentence(sentences, sentences[1] ?? null, false)).toEqual(sentences[0]);
});
