import { type Kind as DomainKind, kinds } from '@chancery/domain';
import { draftOfValue } from '../../fields/draft-of-value.ts';
import { draftOf } from '../../fields/value-draft.ts';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
import { beginDraft, type ClaimDraft, type ClaimSaid, newLink } from './claim-draft.ts';

const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

const chainOf = ({ chain, chainEnds }: ClaimOnDeskFragment): ClaimDraft['chain'] => {
  const links = [...chain].sort((one, other) => one.position - other.position);
  return {
    ends: chainEnds,
    links: links.slice(1).map(({ sourceKind, source, described, office, read, cueNow }, at) => ({
      sourceKind,
      source,
      described: described ?? '',
      office: office ?? '',
      read,
      cue: cueNow && rangeOf(cueNow),
      relation: links[at]?.toNext ?? newLink.relation,
    })),
  };
};

const draftedValue = ({ subject, field, value }: ClaimOnDeskFragment): ClaimDraft['value'] => {
  const { fields }: DomainKind = kinds[kindName(subject.kind)];
  const type = fields[field]?.type;
  return type && value ? draftOfValue(type, value) : draftOf('');
};

/**
 * A claim of one's own draft review as a form again, on the newest text; null where its content has no place in that.
 * What else it cites is left out where that has none.
 */
export const draftOfClaim = (claim: ClaimOnDeskFragment, begun: number): ClaimDraft | null => {
  const content = claim.citations.find(({ role }) => role === 'CONTENT');
  if (!content?.passageNow) return null;
  const { subject, field, snak, polarity, realisation, certainty, quote, alterations } = claim;
  const said: ClaimSaid = {
    replaces: claim.id,
    passage: rangeOf(content.passageNow),
    subject,
    field,
    fieldOf: subject.kind,
    snak,
    value: draftedValue(claim),
    polarity,
    realisation,
    certainty,
    quote,
    alterations,
    condition: claim.condition ?? '',
    validTime: claim.validTime?.asStated ?? '',
    also: claim.citations
      .filter((each) => each !== content)
      .flatMap(({ role, passageNow }) => (passageNow ? [{ role, ...rangeOf(passageNow) }] : [])),
    chain: chainOf(claim),
  };
  return beginDraft(said, begun);
};
