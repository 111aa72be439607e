/** What became of one field in two hands. */
export type Outcome = 'SAME' | 'MINE' | 'THEIRS' | 'BOTH';
export type Side = 'MINE' | 'THEIRS' | 'BASE';

/** One field as it was, as one has it, and as somebody else left it meanwhile; in words. */
export type Versions = {
  readonly name: string;
  readonly label: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
};

/** Who changed a field: nobody or both in the same way (SAME), one of the two, or both otherwise (BOTH). */
export const outcomeOf = ({ base, mine, theirs }: Versions): Outcome => {
  if (mine === theirs) return 'SAME';
  if (mine === base) return 'THEIRS';
  return theirs === base ? 'MINE' : 'BOTH';
};

/** What to start from: what only one of the two changed is theirs who changed it; where both did, mine. */
export const suggested = (versions: Versions): Side => (outcomeOf(versions) === 'THEIRS' ? 'THEIRS' : 'MINE');
