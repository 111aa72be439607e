import { describe, expect, it } from 'vitest';
import { PageFailure } from './page-failure.ts';
import { makeReadInThread } from './read-in-thread.ts';

const html = (body: string) => ({ mediaType: 'text/html' as const, html: body, url: null });
const { signal } = new AbortController();

describe('reading in a thread', () => {
  it('answers as the reader does', async () => {
    const reading = await makeReadInThread()(html('<title>One</title><p>Six ferries.</p>'), signal);
    expect(reading).toMatchObject({ title: 'One', text: 'Six ferries.', warnings: ['FEW_WORDS'] });
  });

  it('says of bytes that are no PDF that they are none', async () => {
    const given = {
      mediaType: 'application/pdf' as const,
      bytes: Uint8Array.of(1, 2),
      charset: null,
      url: null,
    };
    await expect(makeReadInThread()(given, signal)).rejects.toMatchObject({
      code: 'NOT_UNDERSTOOD',
      message: 'The file is no PDF that can be read.',
    });
  });

  it('ends what takes too long, and goes on to the next', async () => {
    const read = makeReadInThread({ milliseconds: 1, megabytes: 512 });
    const both = await Promise.allSettled([
      read(html('<p>One.</p>'), signal),
      read(html('<p>Two.</p>'), signal),
    ]);
    for (const each of both)
      expect(each).toMatchObject({ status: 'rejected', reason: expect.any(PageFailure) });
    await expect(read(html('<p>Three.</p>'), signal)).rejects.toThrow('too tangled');
  });

  it('ends what takes too much memory', async () => {
    const read = makeReadInThread({ milliseconds: 60_000, megabytes: 48 });
    const given = html(`<div>${'<p>a<b>b</b></p>'.repeat(200_000)}</div>`);
    await expect(read(given, signal)).rejects.toThrow('too tangled');
  });

  it('is not in the way of others meanwhile', async () => {
    const slow = makeReadInThread({ milliseconds: 1_500, megabytes: 512 })(
      html(`<div>${'<p>a, b, <i>c</i> d.</p>'.repeat(30_000)}</div>`),
      signal,
    );
    let turns = 0;
    let done = false;
    const outcome = slow
      .catch(() => null)
      .finally(() => {
        done = true;
      });
    while (!done) {
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await outcome;
    expect(turns).toBeGreaterThan(100);
  });

  it('ends when nobody waits any more', async () => {
    const leaving = new AbortController();
    const read = makeReadInThread()(html('<p>One.</p>'), leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(read).rejects.toThrow('gone');
  });
});
