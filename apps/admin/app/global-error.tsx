'use client';
import { intlOf } from '../src/messages/intl.ts';
import { languageOf } from '../src/messages/languages.ts';
import { sayBy } from '../src/messages/say.tsx';

/** The frame itself broke, so of ours only the catalogue can be used to say so. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  const language = languageOf(typeof document === 'undefined' ? null : document.documentElement.lang);
  const say = sayBy(intlOf(language));
  return (
    <html lang={language.code} dir={language.direction}>
      <body>
        <title>{say('app.title', { page: say('app.broke') })}</title>
        <main>
          <h1>{say('app.broke')}</h1>
          <p>{say('app.tellOwner')}</p>
          <button type="button" onClick={reset}>
            {say('app.tryAgain')}
          </button>
        </main>
      </body>
    </html>
  );
}
