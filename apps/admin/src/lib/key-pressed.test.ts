import { expect, it } from 'vitest';
import { keyPressed } from './key-pressed.ts';

const pressed = (key: string, code: string, shiftKey = false) => keyPressed({ key, code, shiftKey });

it('is a letter by its key where the keyboard writes another script', () => {
  expect(pressed('я', 'KeyZ')).toBe('z');
  expect(pressed('Я', 'KeyZ', true)).toBe('Z');
  expect(pressed('ي', 'KeyD')).toBe('d');
  expect(pressed('لا', 'KeyB')).toBe('b');
  expect(pressed('ㅋ', 'KeyZ')).toBe('z');
  expect(pressed('\u064d', 'KeyS', true)).toBe('S'); // a vowel sign
});

it('is what it writes otherwise, wherever the key stands', () => {
  expect(pressed('z', 'KeyY')).toBe('z'); // a German keyboard
  expect(pressed('é', 'Digit2')).toBe('é');
  expect(pressed('ж', 'Semicolon')).toBe('ж');
  expect(pressed('Enter', 'Enter')).toBe('Enter');
  expect(pressed('?', 'Digit7', true)).toBe('?');
  expect(pressed('Process', 'KeyA')).toBe('Process');
});

it('is a capital with Shift alone, whatever Caps Lock writes', () => {
  expect(pressed('A', 'KeyA')).toBe('a');
  expect(pressed('a', 'KeyA', true)).toBe('A');
  expect(pressed('Я', 'KeyZ')).toBe('z');
  expect(pressed('A', 'KeyQ')).toBe('a'); // a French keyboard
});
