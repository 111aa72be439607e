/** Writes what went wrong here where operators look for it; nobody who asks is told. */
export type Log = (message: string, error?: unknown) => void;
