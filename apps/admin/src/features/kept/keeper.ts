import { isStale, Refusal } from '../../lib/refusal.ts';

/** What is kept of a form: JSON, or null for nothing; the version is the server's. */
export type Kept = { readonly content: string | null; readonly version: number };

/** This browser's own copy of what the server does not have yet. */
export type Copy = Kept & {
  /** What was on its way to the server: it may have arrived although no answer came. */
  readonly sent?: string | null;
};

/** How what is typed is kept right now. */
export type KeptState =
  | { readonly phase: 'QUIET' | 'WAITING' | 'SAVED' }
  | { readonly phase: 'FAILED'; readonly error: Error }
  /** Another window kept something else; nothing is written before somebody has chosen. */
  | { readonly phase: 'CONFLICT'; readonly theirs: string };

type Means = {
  /** Null where nothing was ever kept. */
  readonly read: () => Promise<Kept | null>;
  /** The version that it has then. Throws a Refusal that is stale where another window was first. */
  readonly write: (next: Kept) => Promise<number>;
  readonly copy: {
    readonly read: () => Copy | null;
    readonly write: (copy: Copy) => void;
    readonly clear: () => void;
  };
  readonly restore: (content: string) => void;
  readonly onState: (state: KeptState) => void;
};

/** Milliseconds: after a pause this long it is written, and after the other one in any case. */
const pause = 600;
const longest = 1500;
const again = 5000;

/**
 * Keeps what is typed in one form: at once in this browser, within two seconds on the server. What another window has
 * kept is never written over unasked.
 */
export function makeKeeper({ read, write, copy, restore, onState }: Means) {
  let mine: string | null = null;
  let stored: Kept | null = null; // what the server has, as far as we know; null until it has answered
  let based = 0; // the version that what is typed goes on from
  let sent: string | null | undefined; // undefined for nothing that waits for its answer
  let theirs: Kept | null = null;
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let closed = false;

  const say = (state: KeptState) => {
    if (!closed) onState(state);
  };
  const isUnsaved = () => stored === null || mine !== stored.content;
  const copyMine = () => copy.write({ content: mine, version: based, ...(sent !== undefined && { sent }) });
  const settle = () => {
    since = null;
    sent = undefined;
    copy.clear();
    say({ phase: mine === null ? 'QUIET' : 'SAVED' });
  };
  const fail = (error: unknown) => {
    say({ phase: 'FAILED', error: error instanceof Error ? error : new Error(String(error)) });
    // What was refused is refused again; the network comes back.
    if (!(error instanceof Refusal) && !closed) wait(again);
  };
  const wait = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, time);
  };
  const schedule = () => {
    if (theirs) return;
    since ??= Date.now();
    if (busy) return;
    wait(Math.max(0, Math.min(pause, since + longest - Date.now())));
  };
  const conflict = (kept: Kept & { readonly content: string }) => {
    theirs = kept;
    say({ phase: 'CONFLICT', theirs: kept.content });
  };
  /** What the server has turned out to be: goes on from it, or asks. */
  const meet = (kept: Kept, opening: boolean) => {
    stored = kept;
    if (mine === kept.content) {
      based = kept.version;
      return settle();
    }
    const isOurs = kept.version === based + 1 && kept.content === sent;
    if (kept.version === based || kept.content === null || isOurs) {
      based = kept.version;
      sent = undefined;
      copyMine();
      return schedule();
    }
    if (mine !== null || !opening) return conflict({ ...kept, content: kept.content });
    mine = kept.content;
    based = kept.version;
    restore(kept.content);
    settle();
  };
  const look = async (opening: boolean) => meet((await read()) ?? { content: null, version: 0 }, opening);
  const store = async () => {
    if (stored === null) return look(true);
    if (sent !== undefined) return look(false); // no answer came: it may be there all the same
    const content = mine;
    since = null;
    sent = content;
    copyMine();
    try {
      const version = await write({ content, version: based });
      stored = { content, version };
      based = version;
      sent = undefined;
      if (mine === content) settle();
      else copyMine();
    } catch (error) {
      if (error instanceof Refusal) sent = undefined;
      if (!isStale(error)) throw error;
      await look(false);
    }
  };
  function flush() {
    clearTimeout(timer);
    if (busy || theirs || !isUnsaved()) return;
    busy = true;
    void store()
      .catch(fail)
      .then(() => {
        busy = false;
        goOn();
      });
  }
  // More was typed while the last was under way.
  const goOn = () => {
    if (since === null || theirs) return;
    if (closed) flush();
    else schedule();
  };

  return {
    /** Puts back what was kept, of this browser at once and of the server when it answers. */
    open: () => {
      const before = copy.read();
      if (before) {
        mine = before.content;
        based = before.version;
        sent = before.sent;
        if (mine !== null) restore(mine);
      }
      busy = true;
      void look(true)
        .catch(fail)
        .then(() => {
          busy = false;
          if (stored !== null && isUnsaved()) schedule();
        });
    },
    /** What the form says now; null for nothing that would be missed. */
    type: (content: string | null) => {
      if (content === mine) return;
      mine = content;
      copyMine();
      if (theirs) return;
      if (content !== null) say({ phase: 'WAITING' });
      schedule();
    },
    /** Writes at once what is not written yet. */
    flush,
    /** Settles two versions: this window's goes on, or the other one's. */
    choose: (whose: 'MINE' | 'THEIRS') => {
      if (!theirs) return;
      const { content, version } = theirs;
      based = version;
      stored = theirs;
      theirs = null;
      if (whose === 'MINE') return flush();
      mine = content;
      if (content !== null) restore(content);
      settle();
    },
    /** Writes what is left; what happens then is told nobody. */
    close: () => {
      flush();
      closed = true;
    },
  };
}

export type Keeper = ReturnType<typeof makeKeeper>;
