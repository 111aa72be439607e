import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const prefix = 'chy_';
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const chosen = 30; // of 62 signs each: 178 bits
const shape = /^chy_[0-9A-Za-z]{36}$/u;

const base62 = (number: number, length: number): string => {
  const digits = [];
  for (let rest = number; digits.length < length; rest = Math.floor(rest / alphabet.length))
    digits.unshift(alphabet[rest % alphabet.length]);
  return digits.join('');
};

const checksum = (text: string): string => base62(crc32(text), 6);

/** A new token: `chy_`, 30 signs by chance, and the CRC-32 of all before it in six digits of base 62. */
export const makeTokenText = (): string => {
  const text = prefix + Array.from({ length: chosen }, () => alphabet[randomInt(alphabet.length)]).join('');
  return text + checksum(text);
};

/** Whether a text can be a token at all; what is mistyped or cut off cannot. */
export const isTokenText = (text: string): boolean =>
  shape.test(text) && checksum(text.slice(0, -6)) === text.slice(-6);
