import { PostgresFailure } from '@chancery/db/postgres';
import { codeOf, Failure } from './failure.ts';

const full = /ENOSPC|No space left on device|no space left/iu;
const diskFull = 'The disk is full. Free some space and start again; nothing that was saved is lost.';

const saidBy = (error: unknown): readonly string[] => (error instanceof Failure ? error.said : []);

const isFull = (error: unknown): boolean =>
  codeOf(error) === 'ENOSPC' ||
  (error instanceof Error && full.test(error.message)) ||
  saidBy(error).some((line) => full.test(line));

/** What a person is shown of an error: what was said before it, then one line. A bug of ours shows its stack. */
export const failureLines = (error: unknown): readonly string[] => {
  if (error instanceof PostgresFailure) return [error.message];
  if (isFull(error)) return [...saidBy(error), diskFull];
  if (error instanceof Failure) return [...error.said, error.message];
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS')
    return [
      `A file or folder cannot be written: ${error instanceof Error ? error.message : ''}. Mend its rights, or set CHANCERY_DATA to a folder of yours.`,
    ];
  return [
    'Chancery met an error of its own:',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ];
};
