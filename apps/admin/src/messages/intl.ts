import { createIntl, createIntlCache, type IntlShape, type MessageFormatElement } from 'react-intl';
import { english } from './catalogue.ts';
import { type Language, standardLanguage } from './languages.ts';
import { accentedMessage } from './pseudo.ts';

type Complain = (error: Error) => void;

const cache = createIntlCache();
const made = new Map<Language, IntlShape>();

/** What speaks and counts in a language. A fault in a message is told, and the message said in English. */
export function intlOf(language: Language): IntlShape {
  const intl = made.get(language) ?? newIntl(language, console.error);
  made.set(language, intl);
  return intl;
}

/** The same, apart from all others, and telling its faults to the one who asks: for tests. */
export const newIntl = ({ code, words }: Language, onError: Complain): IntlShape =>
  createIntl(
    {
      locale: code,
      defaultLocale: standardLanguage.code,
      messages: words === 'ACCENTED' ? accentedEnglish() : { ...english, ...words },
      onError,
    },
    cache,
  );

const accentedEnglish = (): Record<string, MessageFormatElement[]> =>
  Object.fromEntries(Object.entries(english).map(([id, message]) => [id, accentedMessage(message)]));
