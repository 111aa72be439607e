import type { z } from 'zod';

/** What reading words gave: a value, or one sentence that says what was not understood. */
export type Parsed<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly message: string };

// print and key are methods, so that a list of types can be a FieldType<unknown>[].
/** A value type: its stored JSON shape, how words are read and printed, and when two values mean the same. */
export type FieldType<V, Name extends string = string> = {
  /** Literal in every value type, so that what follows from a kind's fields can be told as a type. */
  readonly name: Name;
  /** The stored JSON shape; strict, and consistent in itself. */
  readonly schema: z.ZodType<V>;
  /** Reads the words as the article says them. Never throws. */
  readonly parse: (asStated: string) => Parsed<V>;
  /** One line for people. */
  print(value: V): string;
  /** Equality of meaning, leaving out the words: claims with one key corroborate each other. */
  key(value: V): string;
  /** Its parts that may be left open, each as it then is: what is denied of them left open is denied whatever they are. */
  readonly open?: readonly Partial<V>[];
  /** Whether the value means nothing without the article it stands in, such as "last month". */
  relative?(value: V): boolean;
};

export const failed = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});
