import { createHmac } from 'node:crypto';

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
};

/** A value as JSON whose names stand in one order, whatever order they were given in. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(inOrder(JSON.parse(JSON.stringify(value))));

/** Tells a command and its input from any other. */
export type Fingerprint = (command: string, input: object) => string;

/**
 * Keyed with the office's own secret, HMAC-SHA-256: an input may hold a password, and nobody who reads the database can
 * try guesses against what is stored.
 */
export const fingerprintWith =
  (secret: string): Fingerprint =>
  (command, input) =>
    createHmac('sha256', `chancery command key ${secret}`)
      .update(canonicalJson([command, input]))
      .digest('hex');
