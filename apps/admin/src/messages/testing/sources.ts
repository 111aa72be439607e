import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file of the admin: its path from the admin's folder, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** Every source of the admin that people may see words of. */
export const sources: readonly Source[] = ['app', 'src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path))
  .filter((path) => !/^src\/(?:generated|messages)\//u.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
