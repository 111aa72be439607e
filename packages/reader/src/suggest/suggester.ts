import type { CodePoints, Range } from '@chancery/domain';
import type { Turns } from '../turns.ts';
import type { KnownNames } from './known-names.ts';
import type { Proposal, Suggestion } from './suggestion.ts';
import type { Tokens } from './tokens.ts';

/** What a suggester reads. Offsets are UTF-16 here, and code points once the suggestions are handed out. */
export type Reading = {
  readonly text: string;
  readonly points: CodePoints;
  readonly tokens: Tokens;
  readonly known: KnownNames;
  /** Whether a range touches one that is not the article's own words. */
  readonly isExcluded: (range: Range) => boolean;
};

/** Makes proposals out of a text and what the suggesters before it found; in turns, so that it never blocks. */
export type Suggester = {
  readonly name: string;
  readonly suggest: (reading: Reading, before: readonly Suggestion[]) => Turns<readonly Proposal[]>;
};
