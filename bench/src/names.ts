// `npm run names -- --names 1000000`: how long `search` takes among so many names, over HTTP, by what is typed: as the
// public asks, and as the record picker asks for an editor. --answers FILE keeps what was found, to compare with it later.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { manyNames, typedWords } from '../../packages/db/src/testing/index.ts';
import { dataOf, send } from './run/ask.ts';
import { tokenOf } from './run/command.ts';
import { namesEditor, openNames } from './run/database.ts';
import { percentile } from './run/load.ts';
import { ownFolder, positive } from './run/options.ts';
import { processorTime } from './run/processes.ts';
import { type Serving, serve } from './run/serve.ts';

const { values } = parseArgs({
  options: {
    names: { type: 'string', default: '1000000' },
    data: { type: 'string', default: ownFolder },
    answers: { type: 'string' },
  },
});

const found = 'matchedName match score record { id kind caption }';
/** Who asks, and what: the picker asks for eight records of some kinds. */
const askers = {
  'the public': {
    query: `query ($text: String!) { search(text: $text, first: 10) { ${found} } }`,
    isEditor: false,
  },
  'a picker': {
    query: `query ($text: String!) { search(text: $text, kinds: [ORGANISATION, PERSON, STATE], first: 8) { ${found} } }`,
    isEditor: true,
  },
} as const;
type Asker = keyof typeof askers;

type Asked = { readonly times: readonly number[]; readonly answers: readonly string[] };
const askAll = async (
  serving: Serving,
  asker: Asker,
  words: readonly string[],
  token: string,
): Promise<Asked> => {
  const { query, isEditor } = askers[asker];
  const times: number[] = [];
  const answers: string[] = [];
  for (const text of words) {
    const body = JSON.stringify({ query, variables: { text } });
    const start = performance.now();
    const answer = await send(serving, body, isEditor ? token : undefined);
    times.push(performance.now() - start);
    dataOf(answer);
    answers.push(answer);
  }
  return { times, answers };
};

// Its first editor has a server read and compile the names for suggestions soon after, beside all else: it is over once
// neither process has done much for a while.
const untilCompiled = async (serving: Serving, postgres: number, token: string): Promise<void> => {
  await askAll(serving, 'a picker', ['Roscosmos'], token);
  const used = (): number => processorTime(serving.pid) + processorTime(postgres);
  for (let quiet = 0, before = used(); quiet < 4; ) {
    await pause(2000);
    const now = used();
    quiet = now - before > 100 ? 0 : quiet + 1;
    before = now;
  }
};

const shown = (milliseconds: number): string => milliseconds.toFixed(1);
const print = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

const measure = async (serving: Serving, postgres: number, asker: Asker, token: string, typed: Typed) => {
  console.log(`\n### Asked by ${asker}\n`);
  print('typed', 'p50 ms', 'p95 ms', 'longest', 'CPU ms', 'database ms');
  print('---', '---', '---', '---', '---', '---');
  const all: number[] = [];
  const answers: Record<string, string> = {};
  for (const [kind, words] of Object.entries(typed)) {
    const [cpu, database] = [processorTime(serving.pid), processorTime(postgres)];
    const asked = await askAll(serving, asker, words, token);
    const each = (before: number, pid: number) => shown((processorTime(pid) - before) / words.length);
    const { times } = asked;
    const longest = Math.max(...times);
    print(
      kind,
      shown(percentile(times, 0.5)),
      shown(percentile(times, 0.95)),
      `${shown(longest)} (${words[times.indexOf(longest)]})`,
      each(cpu, serving.pid),
      each(database, postgres),
    );
    all.push(...times);
    for (const [at, text] of words.entries()) answers[`${asker}: ${text}`] = asked.answers[at] ?? '';
  }
  print('all', shown(percentile(all, 0.5)), shown(percentile(all, 0.95)), shown(Math.max(...all)), '', '');
  return answers;
};

type Typed = ReturnType<typeof typedWords>;
const names = manyNames(positive('names', values.names));
const bench = await openNames(resolve(values.data), names);
try {
  const token = await tokenOf(bench.url, namesEditor, 'EDITOR');
  const serving = { ...(await serve('ours', bench.url)), name: 'ours' as const };
  try {
    await untilCompiled(serving, bench.postgres, token);
    const typed = typedWords(names);
    const all = Object.keys(askers) as readonly Asker[]; // Object.keys forgets the names
    // Has statements prepared, code compiled and pages read: a server that was used before is what people meet.
    for (const asker of all) await askAll(serving, asker, Object.values(typed).flat(), token);
    console.log(`A search among ${names.length} names, one at a time, each asked once before any is timed.`);
    const answers: Record<string, string> = {};
    for (const asker of all)
      Object.assign(answers, await measure(serving, bench.postgres, asker, token, typed));
    if (values.answers) await writeFile(values.answers, `${JSON.stringify(answers, null, 1)}\n`);
  } finally {
    await serving.stop();
  }
} finally {
  await bench.stop();
}
