import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { authSecret } from './auth-secret.ts';

it('the secret is made once, and is for its owner’s eyes only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-secret-'));
  const secret = await authSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(await authSecret(folder)).toBe(secret);
  expect(readdirSync(folder)).toEqual(['auth-secret']);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
