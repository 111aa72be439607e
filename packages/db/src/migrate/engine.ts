import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { catalogueAdapter } from './catalogue-adapter.ts';

export type SchemaEngine = bindings.SchemaEngine;
export type SchemaFile = { readonly path: string; readonly content: string };

/** Nothing in the database is managed by anyone else. */
export const everything = () => ({ externalTables: [], externalEnums: [] });

type WasmRuntime = {
  readonly instantiate: (
    code: Uint8Array,
    imports: object,
  ) => Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};
// Node has it; TypeScript knows it from the browser's libraries only, which have no place in this room.
const { WebAssembly: runtime } = globalThis as unknown as { readonly WebAssembly: WasmRuntime };

const instantiate = async (): Promise<void> => {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(script.replace(/\.js$/, '.wasm'));
  const { instance } = await runtime.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start !== 'function')
    throw new Error('The schema engine has no entry: its package has changed.');
  start();
};

let ready: Promise<void> | undefined;

/**
 * Runs `use` with Prisma's schema engine on the database at `url`. The package's own entry imports its .wasm file
 * as a module, which Node 20 cannot do, so that it is instantiated by hand, once in a process.
 */
export const withEngine = async <Result>(
  url: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> => {
  ready ??= instantiate();
  await ready;
  const { factory, release } = catalogueAdapter(url);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const datamodel = 'datasource db {\n  provider = "postgresql"\n}\n';
  const silent = (): void => undefined;
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', datamodel]] },
    silent,
    adapter,
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    await release();
  }
};
