// Puts in the place of each graphql(`…`) the id under which the API knows the document, so that no document's text
// reaches the browser. `graphql-codegen` writes the ids before Next builds.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(new URL('src/generated/persisted-documents.json', import.meta.url));
const name = /\b(?:query|mutation)\s+(?<name>\w+)/u;
const door = /^import \{ graphql \} from '[./]+\/generated\/index\.ts';$/mu;

const idsByName = () =>
  new Map(
    Object.entries(JSON.parse(readFileSync(manifest, 'utf8'))).map(([id, text]) => [
      name.exec(text)?.groups?.name,
      id,
    ]),
  );

export default function replaceDocuments(source) {
  if (!door.test(source)) return source;
  this.addDependency(manifest); // an id changes with the fragments of other files too
  const ids = idsByName();
  const inPlaceOf = (text) => {
    const operation = name.exec(text)?.groups?.name;
    if (operation === undefined) return 'null'; // a fragment, which stands within the documents that spread it
    const id = ids.get(operation);
    if (id === undefined) throw new Error(`The document ${operation} has no id: run graphql-codegen.`);
    return `({ __meta__: { hash: '${id}' } } as never)`;
  };
  return source.replace(door, '').replaceAll(/\bgraphql\(`(?<text>[^`]*)`\)/gu, (_, text) => inPlaceOf(text));
}
