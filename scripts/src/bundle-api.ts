// Bundles the API and its preparation into apps/api/dist: our own rooms inside, packages outside.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const api = fileURLToPath(new URL('../../apps/api', import.meta.url));

await build({
  entryPoints: [`${api}/src/main.ts`, `${api}/src/prepare.ts`],
  outdir: `${api}/dist`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages stay outside',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@chancery/') ? undefined : { path, external: true },
        );
      },
    },
  ],
});
