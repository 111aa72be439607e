import { Menu } from '@mantine/core';
import { chooseLanguage, useLanguage } from '../../messages/language.ts';
import { languageOf, languages } from '../../messages/languages.ts';
import { useSay } from '../../messages/say.tsx';

/** The languages of the office, each in its own words; the choice is kept in this browser. */
export function LanguageItems() {
  const say = useSay();
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{say('session.language')}</Menu.Label>
      <Menu.RadioGroup value={useLanguage().code} onChange={(code) => chooseLanguage(languageOf(code))}>
        {languages.map(({ code, name }) => (
          <Menu.RadioItem key={code} value={code} lang={code}>
            <bdi>{name}</bdi>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
