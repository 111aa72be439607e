import { expect, it } from 'vitest';
import { read } from './to-read.ts';

it('reads a PDF as one, whatever its host calls it', async () => {
  const bytes = new TextEncoder().encode(' %PDF-1.7\n and no more');
  const given = { mediaType: 'text/html', bytes, charset: 'utf-8', url: null } as const;
  expect(await read(given)).toEqual({ ok: false, failure: 'The file is no PDF that can be read.' });
});
