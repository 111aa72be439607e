import { citationRoles, type Range } from '@chancery/domain';
import type { CitationRole } from '../../generated/graphql.ts';
import type { CitedRange, ClaimDraft } from './claim-draft.ts';

/** What words may be cited for beside what is claimed, in the order of their keys: 1 is the first. */
export const citingRoles: readonly CitationRole[] = citationRoles.filter((role) => role !== 'CONTENT');

export const isSameCited = (one: CitedRange, other: CitedRange): boolean =>
  one.role === other.role && one.start === other.start && one.end === other.end;

/** A draft that cites words for a role too; the same draft where it does already. */
export const citingFor = (draft: ClaimDraft, role: CitationRole, { start, end }: Range): ClaimDraft => {
  const cited = { role, start, end };
  return draft.also.some((each) => isSameCited(each, cited))
    ? draft
    : { ...draft, also: [...draft.also, cited] };
};
