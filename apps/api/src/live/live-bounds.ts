/** What those who follow the feed live may take, as docs/api.md tells it. */
export const liveBounds = {
  /** Connections at once from one address, and from all. */
  perAddress: 20,
  inAll: 500,
  /** Milliseconds: after so much silence a comment says that the connection stands. */
  heartbeat: 15_000,
  /** Milliseconds: a client that takes nothing for so long is cut off; it comes back where it was. */
  patience: 30_000,
  /** Milliseconds after which a client that lost the connection is asked to come back. */
  retry: 2_000,
} as const;

export type LiveBounds = { readonly [Name in keyof typeof liveBounds]: number };
