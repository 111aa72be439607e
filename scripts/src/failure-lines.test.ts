import { PostgresFailure } from '@chancery/db/postgres';
import { describe, expect, it } from 'vitest';
import { Failure } from './failure.ts';
import { failureLines } from './failure-lines.ts';

const full = 'The disk is full. Free some space and start again; nothing that was saved is lost.';
const system = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('what a person is shown of an error', () => {
  it('is that the disk is full, whoever met it', () => {
    expect(failureLines(system('ENOSPC', 'ENOSPC: no space left on device, write'))).toEqual([full]);
    const said = 'PANIC:  could not write to file "pg_wal/1": No space left on device';
    expect(failureLines(new Failure('The API ended.', [said]))).toEqual([`  ${said}`, full]);
    expect(failureLines(new Error('could not extend file: No space left on device'))).toEqual([full]);
  });

  it('is one line for what a person can put right, after what was said before it', () => {
    expect(failureLines(new Failure('The build failed.', ['a.ts: no']))).toEqual([
      '  a.ts: no',
      'The build failed.',
    ]);
    expect(failureLines(new PostgresFailure('PORT_TAKEN', 'Port 1 is taken.', 'LOG: much'))).toEqual([
      'Port 1 is taken.',
    ]);
    expect(failureLines(system('EACCES', "EACCES: permission denied, open 'x'"))).toEqual([
      expect.stringMatching(/^A file or folder cannot be written: .+'x'.+ set CHANCERY_DATA/u),
    ]);
  });

  it('is the stack of a bug of ours', () => {
    const lines = failureLines(new TypeError('x is not a function'));
    expect(lines[0]).toBe('Chancery met an error of its own:');
    expect(lines[1]).toContain('failure-lines.test.ts');
    expect(failureLines('thrown')).toEqual([lines[0], 'thrown']);
  });
});
