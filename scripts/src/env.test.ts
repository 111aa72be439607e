import { describe, expect, it } from 'vitest';
import { nearHost, readEnv } from './env.ts';

describe('the environment', () => {
  it('may be empty, or hold empty variables', () => {
    expect(readEnv({ API_PORT: '' }, '/office')).toEqual({
      dataDir: '/office/.data',
      databaseUrl: undefined,
      host: '127.0.0.1',
      apiPort: 4000,
      adminPort: 3000,
      adminUrl: 'http://localhost:3000',
      authSecret: undefined,
      owner: {},
    });
  });

  it('names every bad variable at once, and tells no value', () => {
    const bad = {
      API_PORT: '70000',
      ADMIN_PORT: '0',
      DATABASE_URL: 'mysql://me:secret@db/office',
      ADMIN_URL: 'admin.example.org',
      AUTH_SECRET: 'secret',
      CHANCERY_OWNER_EMAIL: 'owner@office',
      CHANCERY_OWNER_PASSWORD: 'secret',
    };
    const read = () => readEnv(bad, '/office');
    for (const name of Object.keys(bad)) expect(read).toThrow(`${name} must be`);
    expect(read).not.toThrow(/secret@|owner@|70000/u);
  });

  it('gives the API and the admin a port each', () => {
    expect(() => readEnv({ API_PORT: '3000' }, '/office')).toThrow('must differ');
    expect(readEnv({ ADMIN_PORT: '8080' }, '/office').adminUrl).toBe('http://localhost:8080');
  });

  it('says where this machine reaches what listens everywhere', () => {
    expect(['0.0.0.0', '::', 'fd00::1', 'office.example'].map(nearHost)).toEqual([
      '127.0.0.1',
      '[::1]',
      '[fd00::1]',
      'office.example',
    ]);
  });
});
