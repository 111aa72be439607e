// Bundles the API, its preparation and its reading thread into apps/api/dist, each with the packages that it needs: Node takes
// a third less time to start one file than two thousand. What a room of ours imports when somebody first asks for it
// (`await import`) stays a package outside, so that no start reads it.
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
  // Packages in CommonJS ask for Node's own modules by `require`, which a module has not by itself.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  plugins: [
    {
      name: 'what is imported when first asked for stays outside',
      setup: ({ onResolve }) => {
        // A package's own are left to it: Apollo so imports graphql, of which there may be one only.
        onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
          kind === 'dynamic-import' &&
          !/[\\/]node_modules[\\/]/u.test(importer) &&
          !path.startsWith('@chancery/')
            ? { path, external: true }
            : undefined,
        );
      },
    },
  ],
});
