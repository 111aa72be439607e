import { DirectionProvider, useDirection } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import { RawIntlProvider } from 'react-intl';
import { intlOf } from '../messages/intl.ts';
import { useLanguage } from '../messages/language.ts';

/** The language that was chosen, for all that stands within, and the direction in which it is written. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return (
    <RawIntlProvider value={intlOf(useLanguage())}>
      <DirectionProvider>
        <DocumentLanguage />
        {children}
      </DirectionProvider>
    </RawIntlProvider>
  );
}

function DocumentLanguage() {
  const { code, direction } = useLanguage();
  const { setDirection } = useDirection();
  useLayoutEffect(() => {
    document.documentElement.lang = code;
    setDirection(direction);
  }, [code, direction, setDirection]);
  return null;
}
