import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type RoughServer, roughServer } from './testing/rough-server.ts';

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

describe('the client as a browser gets it', () => {
  let code = '';
  let server: RoughServer;
  beforeAll(async () => {
    code = await bundled();
    server = await roughServer(json({ data: { viewer: null } }));
  });
  afterAll(() => server.stop());

  it('needs nothing of Node and no GraphQL library, and is small', () => {
    expect(/["'`]node:|\brequire\(|\bprocess\.|\bBuffer\b|GraphQLSchema/u.test(code)).toBe(false);
    expect(code.length).toBeGreaterThan(1000);
    expect(code.length).toBeLessThan(20_000);
  });

  it('asks', async () => {
    const { createClient } = await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
    );
    expect(await createClient({ url: server.url }).query('{ viewer { id } }')).toEqual({ viewer: null });
  });
});
