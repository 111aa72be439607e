// Bundles the API and its preparation into apps/api/dist: our own rooms inside, packages outside.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const api = fileURLToPath(new URL('../../apps/api', import.meta.url));

await build({
  entryPoints: [
    { in: `${api}/src/main.ts`, out: 'main' },
    { in: `${api}/src/prepare.ts`, out: 'prepare' },
    { in: `${api}/src/intake/read-worker.ts`, out: 'read-worker' },
  ],
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
