/** What is left to somebody in the running minute. */
export type Allowance = {
  /** Points a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until all points are there again. */
  readonly resetsIn: number;
  /** Whether what was asked for last was more than what was left; then nothing was spent. */
  readonly exceeded: boolean;
};

export type Ledger = {
  /** Spends points of a key, or none of them where they are more than it has left. */
  readonly spend: (key: string, points: number, limit: number) => Allowance;
};

const minute = 60_000;
const mostKeys = 50_000;

/** Points by key and minute, in memory: a restart forgives everything. */
export const makeLedger = (now: () => number = Date.now): Ledger => {
  const accounts = new Map<string, { spent: number; readonly until: number }>();
  const opened = (key: string) => {
    const known = accounts.get(key);
    if (known && known.until > now()) return known;
    accounts.delete(key); // so that the keys stand in the order of their minutes
    for (const [old, { until }] of accounts) {
      if (until > now() && accounts.size < mostKeys) break;
      accounts.delete(old);
    }
    const account = { spent: 0, until: now() + minute };
    accounts.set(key, account);
    return account;
  };
  return {
    spend: (key, points, limit) => {
      const account = opened(key);
      const exceeded = account.spent + points > limit;
      if (!exceeded) account.spent += points;
      const resetsIn = Math.ceil((account.until - now()) / 1000);
      return { limit, remaining: Math.max(0, limit - account.spent), resetsIn, exceeded };
    },
  };
};
