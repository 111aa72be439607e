import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageScript } from '../src/components/language-script.tsx';
import { Providers } from '../src/components/providers.tsx';
import { Shell } from '../src/features/session/shell.tsx';
import { standardLanguage } from '../src/messages/languages.ts';

/** Titles stand in each page, since a record's is known only once it was read. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={standardLanguage.code} dir={standardLanguage.direction} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
        <LanguageScript />
      </head>
      <body>
        <Providers>
          <Shell>{children}</Shell>
        </Providers>
      </body>
    </html>
  );
}
