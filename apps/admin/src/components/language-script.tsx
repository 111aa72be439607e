import { languagePlace, languages } from '../messages/languages.ts';

const known = JSON.stringify(languages.map(({ code, direction }) => [code, direction]));

// The language and direction of the document, before anything is drawn: only the browser knows what was chosen.
const script = `try{for(const[l,d]of ${known})if(localStorage.getItem('${languagePlace}')===l){document.documentElement.lang=l;document.documentElement.dir=d}}catch{}`;

/** Stands in the document's head, as ColorSchemeScript does: no page is drawn in the wrong direction first. */
export function LanguageScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which React would escape otherwise.
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
