import { PostgresFailure } from '@chancery/db/postgres';
import { codeOf, Failure, fullDisk } from './failure.ts';

const diskFull = 'The disk is full. Free some space and start again; nothing that was saved is lost.';

// What a program said stands back behind the one line that is for the person.
const aside = (line: string): string => `  ${line}`;

const saidBy = (error: unknown): readonly string[] => (error instanceof Failure ? error.said : []);

const isFull = (error: unknown): boolean =>
  codeOf(error) === 'ENOSPC' ||
  (error instanceof Error && fullDisk.test(error.message)) ||
  saidBy(error).some((line) => fullDisk.test(line));

/** What a person is shown of an error: what was said before it, then one line. A bug of ours shows its stack. */
export const failureLines = (error: unknown): readonly string[] => {
  if (error instanceof PostgresFailure) return [error.message];
  if (isFull(error)) return [...saidBy(error).map(aside), diskFull];
  if (error instanceof Failure) return [...error.said.map(aside), error.message];
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS')
    return [
      `A file or folder cannot be written: ${error instanceof Error ? error.message : ''}. Mend its rights, or set CHANCERY_DATA to a folder of yours.`,
    ];
  return [
    'Chancery met an error of its own:',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ];
};
