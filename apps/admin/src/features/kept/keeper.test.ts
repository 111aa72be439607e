import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../lib/refusal.ts';
import { type Copy, type Kept, type KeptState, makeKeeper } from './keeper.ts';

/** The server's one place for a form, as two windows see it. */
const makeServer = () => {
  const server = {
    kept: null as Kept | null,
    isOff: false,
    /** Stores, and loses the answer on its way back. */
    losesAnswers: false,
    writes: 0,
    read: async (): Promise<Kept | null> => {
      if (server.isOff) throw new Error('No answer.');
      return server.kept;
    },
    write: async ({ content, version }: Kept): Promise<number> => {
      if (server.isOff) throw new Error('No answer.');
      const actual = server.kept?.version ?? 0;
      if (actual !== version) throw new Refusal('Stale.', [], 'Stale');
      server.kept = { content, version: version + 1 };
      server.writes += 1;
      if (server.losesAnswers) throw new Error('No answer.');
      return version + 1;
    },
  };
  return server;
};

const makeCopy = () => {
  const held: { copy: Copy | null } = { copy: null };
  return {
    held,
    read: () => held.copy,
    write: (copy: Copy) => {
      held.copy = copy;
    },
    clear: () => {
      held.copy = null;
    },
  };
};

const makeWindow = (server: ReturnType<typeof makeServer>, copy = makeCopy()) => {
  const seen = { form: null as string | null, states: [] as KeptState[] };
  const keeper = makeKeeper({
    read: server.read,
    write: server.write,
    copy,
    restore: (content) => {
      seen.form = content;
    },
    onState: (state) => seen.states.push(state),
  });
  keeper.open();
  return { keeper, seen, copy, last: () => seen.states.at(-1) };
};
const pass = async (time: number) => vi.advanceTimersByTimeAsync(time);

describe('what is typed in a form', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is on the server soon after typing pauses, and within two seconds while it does not', async () => {
    const server = makeServer();
    const { keeper, last } = makeWindow(server);
    await pass(0);
    for (let at = 0; at < 20; at += 1) {
      keeper.type(`word ${at}`);
      await pass(100);
    }
    expect(server.kept?.content).toMatch(/^word 1\d$/u);
    await pass(600);
    expect(server.kept?.content).toBe('word 19');
    expect(last()).toEqual({ phase: 'SAVED' });
    expect(server.writes).toBeLessThan(5);
  });

  it('is there in another browser, and gone there once it was sent', async () => {
    const server = makeServer();
    const one = makeWindow(server);
    await pass(0);
    one.keeper.type('words');
    await pass(700);
    const other = makeWindow(server);
    await pass(0);
    expect(other.seen.form).toBe('words');
    other.keeper.type(null);
    await pass(700);
    const third = makeWindow(server);
    await pass(0);
    expect(third.seen.form).toBeNull();
  });

  it('outlives a page without network, and is sent when that is back', async () => {
    const server = makeServer();
    const copy = makeCopy();
    const one = makeWindow(server, copy);
    await pass(0);
    server.isOff = true;
    one.keeper.type('words');
    await pass(700);
    expect(one.last()).toMatchObject({ phase: 'FAILED' });
    const next = makeWindow(server, copy);
    expect(next.seen.form).toBe('words');
    await pass(700);
    server.isOff = false;
    await pass(6000);
    expect(server.kept?.content).toBe('words');
    expect(copy.held.copy).toBeNull();
  });

  it('of two windows is never overwritten unasked, and either may be chosen', async () => {
    for (const whose of ['MINE', 'THEIRS'] as const) {
      const server = makeServer();
      const [one, other] = [makeWindow(server), makeWindow(server)];
      await pass(0);
      one.keeper.type('one');
      await pass(700);
      other.keeper.type('other');
      await pass(700);
      expect(server.kept?.content).toBe('one');
      expect(other.last()).toEqual({ phase: 'CONFLICT', theirs: 'one' });
      other.keeper.type('other words');
      await pass(7000);
      expect(server.kept?.content).toBe('one');
      other.keeper.choose(whose);
      await pass(700);
      expect(server.kept?.content).toBe(whose === 'MINE' ? 'other words' : 'one');
      expect(other.seen.form).toBe(whose === 'MINE' ? null : 'one');
      expect(other.last()).toEqual({ phase: 'SAVED' });
    }
  });

  it('before the server has answered is not replaced by what it has', async () => {
    const server = makeServer();
    server.kept = { content: 'before', version: 3 };
    const { keeper, seen, last } = makeWindow(server);
    keeper.type('typed at once');
    await pass(3000);
    expect(seen.form).toBeNull();
    expect(last()).toEqual({ phase: 'CONFLICT', theirs: 'before' });
    expect(server.kept.content).toBe('before');
  });

  it('is no conflict with itself where an answer was lost, nor in a page that was killed then', async () => {
    const server = makeServer();
    const copy = makeCopy();
    const { keeper, last } = makeWindow(server, copy);
    await pass(0);
    server.losesAnswers = true;
    keeper.type('wor');
    await pass(700);
    keeper.type('words');
    server.losesAnswers = false;
    const next = makeWindow(server, { ...makeCopy(), read: () => copy.held.copy });
    await pass(0);
    expect(next.seen.form).toBe('words');
    await pass(700);
    expect(server.kept?.content).toBe('words');
    await pass(6000);
    expect([last(), next.last()]).toEqual([{ phase: 'SAVED' }, { phase: 'SAVED' }]);
  });

  it('is not sent again and again where it was refused', async () => {
    const server = makeServer();
    let tries = 0;
    const refusing = {
      ...server,
      write: async () => {
        tries += 1;
        throw new Refusal('Too long.');
      },
    };
    const { keeper, last } = makeWindow(refusing);
    await pass(0);
    keeper.type('words');
    await pass(60_000);
    expect(tries).toBe(1);
    expect(last()).toMatchObject({ phase: 'FAILED', error: { message: 'Too long.' } });
    keeper.type('word');
    await pass(700);
    expect(tries).toBe(2);
  });

  it('is written when the page goes, and what was typed meanwhile after it', async () => {
    const server = makeServer();
    const { keeper } = makeWindow(server);
    await pass(0);
    keeper.type('wor');
    keeper.flush();
    keeper.type('words');
    keeper.close();
    await pass(0);
    expect(server.kept).toEqual({ content: 'words', version: 2 });
  });
});
