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

it.each([
  [
    'It was signed, said Mr. Putin. He left.',
    'Gov. Ama Serwaa and Lt. Gen. Mwangi signed. It rained.',
    'ST. PETERSBURG – It was signed. He left.',
  ],
  ['Соглашение подписал А. Миллер. Он уехал.', 'Подписал Ю. Б. Ёлкин. Он уехал.', 'Подписал Ю.Б. Ёлкин. Да.'],
  ['Завод в г. Омск стоит. Так сказали.', 'Подписал Дж. Байден. Он уехал.', 'Сказал проф. Иванов. Да.'],
  ['قال د. محمد ذلك. ثم غادر.', 'قال أ. د. محمد ذلك. ثم غادر.', 'أعلن (م. سالم) ذلك. ثم غادر.'],
  ['כך אמר י. כהן אתמול. הוא עזב.', 'Υπέγραψε ο Α. Τσίπρας. Έφυγε.', 'Écrit par É. Borne. Elle part.'],
])('cuts none at titles and initials: %s', (...texts) => {
  for (const text of texts) {
    const [first, ...others] = sentencesOf(text, []).map((each) => exact(text, each));
    expect(others).toHaveLength(1);
    expect(text).toBe(`${first} ${others[0]}`);
  }
});

it.each([
  ['Iran buys LNG. Then it left.', 2],
  ['Is it plan B? Yes, it is plan B! Good.', 3],
  ['They met Sam. Then Prof and Abdr. Then they left.', 3],
  ['Это ГАЗ. Потом АЗС. Всё.', 3],
  ['Это было в 2014 г. Потом стало тихо.', 2],
  ['وقع في عام 2014 م. وقالت الوزارة ذلك.', 2],
  ['وقع في 2014م. وقالت ذلك.', 2],
  ['समझौता हुआ है. मंत्रालय ने कहा.', 2],
  ['조약이 있다. 그는 갔다.', 2],
])('cuts at what only looks like a title or an initial: %s', (text, count) => {
  expect(sentencesOf(text, [])).toHaveLength(count);
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
