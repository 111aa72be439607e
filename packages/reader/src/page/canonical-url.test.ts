import { describe, expect, it } from 'vitest';
import { sameAddresses } from './canonical-url.ts';

describe('the ways to write one address', () => {
  const plain = 'https://gazette.example/ferries?id=7';

  it.each([
    'http://www.gazette.example/ferries/?id=7#top',
    'https://m.gazette.example/ferries?id=7',
    'https://www.m.gazette.example/ferries?id=7',
    'https://mobile.gazette.example/ferries?id=7',
    'https://amp.gazette.example/ferries?id=7',
    'https://gazette.example/ferries/amp/?id=7',
    'https://gazette.example/amp/ferries?id=7',
    'https://gazette.example/ferries?id=7&amp=1',
    'https://gazette.example/ferries?amp&id=7',
    'https://gazette.example/ferries?id=7&amp=true',
    'https://gazette.example/ferries?outputType=amp&id=7',
    'https://amp.gazette.example/ferries?id=7&outputType=amp',
  ])('have each other among them: %s', (url) => {
    expect(sameAddresses(url)).toContain(plain);
    expect(sameAddresses(url)).toContain(url.replace('#top', ''));
    expect(sameAddresses(plain)).toContain(url.replace('#top', ''));
  });

  it.each([
    'https://news.gazette.example/ferries?id=7',
    'https://gazette.example/ferries?id=8',
    'https://gazette.example/ferries/ampere?id=7',
    'https://gazette.example/ferries?id=7&amp=2',
    'https://m.example/ferries?id=7',
  ])('leave other addresses out: %s', (url) => {
    expect(sameAddresses(plain)).not.toContain(url);
    expect(sameAddresses(url)).not.toContain(plain);
  });

  it('leave a domain that is called as small screens are', () => {
    expect(sameAddresses('https://m.example/a')).toContain('https://www.m.example/a');
  });
});
