import { z } from 'zod';

/** A range of a revision with the words that the sender saw there, so that a slip is found and not stored. */
export const quotedRange = z
  .strictObject({ start: z.int().min(0), end: z.int(), exact: z.string().min(1) })
  .refine(({ start, end }) => end > start, { path: ['end'], message: 'The passage ends before it starts.' });

export type QuotedRange = z.infer<typeof quotedRange>;
