import { Converter } from 'opencc-js/t2cn';

const chinese = /\p{sc=Han}/u;

type Convert = (text: string) => string;
let made: Convert | undefined;
// Its dictionary takes a while to read, which whoever has no Chinese need not wait for.
const convert: Convert = (text) => {
  made ??= Converter({ from: 't', to: 'cn' });
  return made(text);
};

/** Chinese as it is written in simplified characters; other words as they are. */
export const simplify = (text: string): string => (chinese.test(text) ? convert(text) : text);
