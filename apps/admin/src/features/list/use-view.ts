import { type List, type ListView, wholeList } from '@chancery/domain';
import { useSearchParams } from 'next/navigation';
import { useSavedViews } from './use-saved-views.ts';
import { addressOf, saysView, viewOfAddress } from './view-address.ts';

/** Goes to a view; the way back leads to the one before. */
export const showView = (view: ListView): void => window.history.pushState(null, '', `?${addressOf(view)}`);

/** Follows what is being typed, without a way back to each letter. */
export const followView = (view: ListView): void =>
  window.history.replaceState(null, '', `?${addressOf(view)}`);

/** The view that the address shows, or that the account's list opens with. */
export function useView(list: List) {
  const params = useSearchParams();
  const address = new URLSearchParams(params);
  const saved = useSavedViews(list.name);
  const said = saysView(address);
  const usual = saved.data?.find(({ isDefault }) => isDefault)?.view ?? list.opening;
  const read = said ? viewOfAddress(list, address) : usual;
  return {
    view: read ?? wholeList,
    saved,
    /** The address asks for what the list does not have. */
    broken: read === null,
    /** Which view it is waits for what the account has kept. */
    waits: !said && saved.isPending && saved.isEnabled,
  };
}
