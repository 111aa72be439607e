import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RawIntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { namesBy } from '../lib/names.ts';
import { english, isMessageId } from './catalogue.ts';
import { newIntl } from './intl.ts';
import { isolated } from './isolate.ts';
import { type Language, languageOf, languages, standardLanguage } from './languages.ts';
import { accented, accentedMessage, partsOf } from './pseudo.ts';
import { Say, sayBy, useSay } from './say.tsx';

const fail = (error: Error) => {
  throw error;
};
const intl = (language: Language) => newIntl(language, fail);
const say = (language: Language) => sayBy(intl(language));
const drawn = (language: Language, children: ReactNode) =>
  renderToStaticMarkup(<RawIntlProvider value={intl(language)}>{children}</RawIntlProvider>);

const OfficeName = () => <p>{useSay()('app.name')}</p>;

const german: Language = {
  code: 'de',
  name: 'Deutsch',
  direction: 'ltr',
  words: {
    'components.shownOf': '{shown, number} von {total, number} gezeigt',
    'kind.Deal': 'Vertrag',
    'choice.LOAN': 'Kredit',
    'choice.PREFERRED': 'Vorgezogen',
    'choice.PREFERRED.inside': 'vorzugsweise',
    'account.made': '{who} hat ein Konto.',
  },
};

describe('what is said', () => {
  it('is English until a language is chosen, with forms and numbers as English has them', () => {
    const english = say(standardLanguage);
    expect(english('search.found', { count: 1 })).toBe('1 record, the most alike first');
    expect(english('search.found', { count: 1200 })).toBe('1,200 records, the most alike first');
  });

  it('follows the catalogue and the customs of a language, and is English where the catalogue has nothing', () => {
    expect(say(german)('components.shownOf', { shown: 1000, total: 20000 })).toBe('1.000 von 20.000 gezeigt');
    expect(say(german)('token.kept')).toBe('I have kept it');
  });

  it('tells of a message that cannot be said, and says the English one', () => {
    const told: string[] = [];
    const spoken = sayBy(newIntl(german, ({ message }) => told.push(message)));
    expect(spoken('account.made', { name: 'Ada' })).toBe('Ada has an account.');
    expect(told.join()).toContain('who');
    expect(() => say(standardLanguage)('account.made')).toThrow(/name/u);
  });

  it('has links where the message has tags', () => {
    const link = (words: ReactNode[]) => <a href="/">{words}</a>;
    const values = { what: 'record', search: link, inbox: link };
    expect(drawn(standardLanguage, <Say id="components.noSuchWays" values={values} />)).toBe(
      'No record has this address, or it may not be seen without signing in. <a href="/">Search by name</a>, or go to the <a href="/">inbox</a>.',
    );
    expect(drawn(standardLanguage, <OfficeName />)).toBe('<p>Chancery</p>');
  });

  it('sets words apart that run the other way, and still chooses the form of a message by a constant', () => {
    expect(say(standardLanguage)('token.made', { name: 'برنامج' })).toBe('“\u2068برنامج\u2069” is made');
    expect(say(standardLanguage)('token.made', { name: 'Bot 7' })).toBe('“Bot 7” is made');
    expect(say(standardLanguage)('article.reviewBy', { state: 'SUBMITTED', name: 'سلمى' })).toBe(
      'Submitted by \u2068سلمى\u2069',
    );
    expect(say(languageOf('ar-XB'))('article.reviewBy', { state: 'SUBMITTED', name: 'Ada' })).toBe(
      `${accented('Submitted by ')}\u2068Ada\u2069`,
    );
    const rightToLeft = { ...german, direction: 'rtl' } as const;
    expect(isolated('Bot', rightToLeft.direction)).toBe('\u2068Bot\u2069');
    expect(say(languageOf('ar-XB'))('components.noSuch', { what: 'record' })).toContain(
      accented('record').slice(0, 3),
    );
  });
});

describe('names', () => {
  it('are the catalogue’s where it has them, and else the domain’s', () => {
    const { kind, field, constant } = namesBy(intl(german));
    expect([kind('DEAL'), kind('STATE'), constant('LOAN'), field('DEAL', 'motivatedBy')]).toEqual([
      'Vertrag',
      'State',
      'Kredit',
      'Motivated by',
    ]);
    expect([constant('FINANCIAL_RESTRICTIONS'), constant('chy_1')]).toEqual([
      'Financial restrictions',
      'chy_1',
    ]);
  });

  it('have a form for the inside of a sentence, which is the usual one where a catalogue has no other', () => {
    const english = namesBy(intl(standardLanguage));
    expect([english.kindInside('DEAL'), english.constantInside('ENERGY_SUPPLY')]).toEqual([
      'deal',
      'energy supply',
    ]);
    expect([english.constantInside('MOU'), english.constantInside('chy_1')]).toEqual(['MOU', 'chy_1']);
    const { kindInside, constantInside } = namesBy(intl(german));
    expect([kindInside('DEAL'), constantInside('LOAN'), constantInside('PREFERRED')]).toEqual([
      'Vertrag',
      'Kredit',
      'vorzugsweise',
    ]);
  });

  it('say what a claim is about, its record and its field in the order of the sentence', () => {
    const claim = { subject: { kind: 'STATE', caption: 'Lithuania' }, field: 'capital' } as const;
    expect(namesBy(intl(standardLanguage)).claim(claim)).toBe('Lithuania, capital');
    const rightToLeft = namesBy(intl(languageOf('ar-XB'))).claim(claim);
    expect(rightToLeft).toBe(`\u2068Lithuania\u2069, \u2068${accented('capital')}\u2069`);
    expect(isolated(rightToLeft, 'rtl')).toBe(rightToLeft);
  });

  it('have accents where all words have them', () => {
    expect(namesBy(intl(languageOf('en-XA'))).kind('DEAL')).toBe(accented('Deal'));
  });
});

describe('the language of accents', () => {
  const accentedLanguages = languages.filter(({ words }) => words === 'ACCENTED');

  it('is a third longer than English, and leaves no English letter that has an accent', () => {
    expect(accented('Internationalise')).toBe('Îñţţéřññåţîîöñååļîššé');
    for (const words of ['Accounts', 'Sign in', 'Try another spelling, or fewer words.']) {
      const letters = words.match(/\p{L}/gu) ?? [];
      expect(accented(words)).toHaveLength(words.length + Math.floor(letters.length / 3));
      expect(accented(words)).not.toMatch(/[aeiou]/u);
    }
  });

  it('keeps placeholders, tags and the choice between forms of every message', () => {
    const shape = (value: unknown): unknown =>
      JSON.stringify(value, (_, part) =>
        part !== null && typeof part === 'object' && part.type === 0 ? 'words' : part,
      );
    for (const id of Object.keys(english).filter(isMessageId))
      expect(shape(accentedMessage(english[id]))).toBe(shape(partsOf(english[id])));
    for (const language of accentedLanguages)
      expect(say(language)('search.found', { count: 1 })).toContain(accented('record').slice(0, 4));
  });

  it('is there from left to right and from right to left', () => {
    expect(accentedLanguages.map(({ direction }) => direction)).toEqual(['ltr', 'rtl']);
  });
});
