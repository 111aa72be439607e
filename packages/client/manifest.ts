// Writes dist/package.json and what belongs beside it, so that `npm pack ./packages/client/dist` makes a package for
// others. In here the client is read as TypeScript; out there as JavaScript with its types.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

const room = new URL('.', import.meta.url);
const { name, version, type, dependencies } = JSON.parse(readFileSync(new URL('package.json', room), 'utf8'));
const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
const manifest = {
  name,
  version,
  type,
  sideEffects: false,
  engines: { node: '>=20.19.0' },
  exports: { '.': entry('index'), './operations': entry('operations') },
  dependencies,
};

writeFileSync(new URL('dist/package.json', room), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(new URL('README.md', room), new URL('dist/README.md', room));
