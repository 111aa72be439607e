import { PostgresFailure, type PostgresFailureCode } from './postgres-failure.ts';

type Rule = { readonly says: RegExp; readonly code: PostgresFailureCode; readonly message: string };

const rulesFor = (dataDir: string, port: number): readonly Rule[] => [
  {
    says: /lock file "postmaster\.pid" already exists/,
    code: 'ALREADY_RUNNING',
    message: `PostgreSQL already runs on ${dataDir}.`,
  },
  {
    says: /pre-existing shared memory block|is still in use|lock file "postmaster\.pid" is empty/,
    code: 'STILL_ENDING',
    message: `Processes of an earlier PostgreSQL on ${dataDir} have not ended yet. Wait a moment and start again.`,
  },
  {
    says: /could not bind|could not create any TCP\/IP sockets/,
    code: 'PORT_TAKEN',
    message: `Port ${port} is taken, so PostgreSQL could not start there.`,
  },
  {
    says: /No space left on device/,
    code: 'NO_SPACE',
    message: 'The disk is full: PostgreSQL could not start. Free some space and start again.',
  },
];

const lastWords = (output: string): string =>
  output
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR/.test(line))
    .at(-1) ??
  (output.trim().split('\n').at(-1) || 'it said nothing');

/** What a server that ended while starting meant by its log. */
export const startFailure = (output: string, dataDir: string, port: number): PostgresFailure => {
  const rule = rulesFor(dataDir, port).find(({ says }) => says.test(output));
  return rule
    ? new PostgresFailure(rule.code, rule.message, output)
    : new PostgresFailure('FAILED', `PostgreSQL did not start: ${lastWords(output)}`, output);
};
