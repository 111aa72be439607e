import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { giveToken } from './testing/give-token.ts';
import { pageBlocks } from './testing/page-blocks.ts';
import { claimOf, publish } from './testing/publish.ts';
import { hasProgram, runProgram } from './testing/run-program.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Norway buys several ferries from Sweden for two to three billion euros.';
const changed = /CHANGED DEAL|"action":"CHANGED"/u;

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let deal: string;
let env: Readonly<Record<string, string>>;

const claim = async (words: string, field: string, asStated: string) =>
  publish(editor, reviewer, words, [claimOf(words, deal, field, { asStated })]);

beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  reviewer = await api.as('REVIEWER');
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  await claim(text, 'value', 'two to three billion euros');
  env = { CHANCERY_URL: api.url, CHANCERY_TOKEN: await giveToken(editor, 'PROPOSE') };
});
afterAll(async () => api?.stop());

const curl = pageBlocks('docs/api.md', 'sh');
const [python = ''] = pageBlocks('docs/api.md', 'python');
const [typescript = ''] = pageBlocks('docs/api.md', 'ts');
const shell = (block: string) => runProgram(['sh', '-c', block], env);

/** Follows until something changes, which it does when what was there was told. */
const followed = async (run: (until: (written: string) => boolean) => Promise<string>): Promise<string> => {
  let isChanging: Promise<unknown> | undefined;
  const written = await run((sofar) => {
    if (/PUBLISHED/u.test(sofar)) isChanging ??= claim(`${text} ${Math.random()}`, 'subject', text);
    return changed.test(sofar);
  });
  await isChanging;
  return written;
};

describe.skipIf(!hasProgram('curl'))('the examples for curl', () => {
  it('are three', () => {
    expect(curl.map((block) => block.startsWith('curl -s'))).toEqual([true, true, true]);
  });

  it('ask', async () => {
    const { data } = JSON.parse(await shell(curl[0] ?? ''));
    expect(data.search[0].record).toEqual({ id: deal, kind: 'DEAL', caption: 'Ferries' });
  });

  it('give a command, and give it again without doing it twice', async () => {
    const [first, again] = [await shell(curl[1] ?? ''), await shell(curl[1] ?? '')];
    expect(JSON.parse(first).data.createRecord).toEqual({
      id: expect.any(String),
      label: 'Ferries for Norway',
    });
    expect(JSON.parse(again).data).toEqual(JSON.parse(first).data);
  });

  it('follow what changes', async () => {
    const written = await followed((until) => runProgram(['sh', '-c', `exec ${curl[2]}`], env, { until }));
    expect(written).toMatch(/^event: change$/mu);
  });
});

describe.skipIf(!hasProgram('python3'))('the example for Python', () => {
  it('lists deals with the words that they rest on, and follows what changes', async () => {
    const written = await followed((until) => runProgram(['python3', '-'], env, { input: python, until }));
    const [value, words] = written.split('\n');
    expect(value).toBe('Ferries: “two to three billion euros”, 2000000000 to 3000000000 EUR');
    expect(words).toContain(text);
    expect(written).toContain(`CHANGED DEAL ${deal}`);
  });
});

describe('the example for TypeScript', () => {
  it('lists deals and follows what changes', async () => {
    const { outputFiles } = await build({
      stdin: { contents: typescript, loader: 'ts', resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
    });
    const input = outputFiles[0]?.text ?? '';
    const written = await followed((until) =>
      runProgram([process.execPath, '--input-type=module', '-'], env, { input, until }),
    );
    expect(written.split('\n')[0]).toBe('Ferries two to three billion euros 2000000000 3000000000 EUR');
    expect(written).toContain(`CHANGED DEAL ${deal}`);
  });
});
