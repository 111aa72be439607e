// What of it is used here: so that types are checked at the top too, where it is not installed.
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  export const from: (sql: string) => Writable & Submittable;
}
