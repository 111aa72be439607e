import { Converter } from 'opencc-js/t2cn';

const chinese = /\p{sc=Han}/u;
const convert = Converter({ from: 't', to: 'cn' });

/** Chinese as it is written in simplified characters; other words as they are. */
export const simplify = (text: string): string => (chinese.test(text) ? convert(text) : text);
