import { type Range, slice } from '@chancery/domain';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { citingFor, citingRoles } from '../claim/citing-roles.ts';
import type { useClaimForm } from './use-claim-form.ts';
import type { useDesk } from './use-desk.ts';

/** With a claim in the form a digit cites the selected words for a part of it: its amount, its date, its hedge. */
export const useRoleKeys = (
  text: string,
  form: ReturnType<typeof useClaimForm>,
  desk: ReturnType<typeof useDesk>,
  selection: Range | null,
) => {
  const say = useSay();
  const { constant } = useNames();
  const { draft } = form;
  if (!draft || !selection) return {};
  const chords = citingRoles.map((role, at) => {
    const cite = () => {
      const isThere = citingFor(draft, role, selection) === draft;
      form.edit((now) => citingFor(now, role, selection));
      const values = { role: constant(role), words: slice(text, selection) };
      desk.tell(say(isThere ? 'claim.takenAlready' : 'claim.taken', values));
    };
    return [`${at + 1}`, cite] as const;
  });
  return Object.fromEntries(chords);
};
