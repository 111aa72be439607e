'use client';
import { Conflict } from '../../components/conflict.tsx';
import type { SetAccountRoleInput } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import type { AccountRow } from './use-accounts.ts';

/** Two owners gave one account another role at once. */
export function RoleConflict({
  account,
  attempt,
  onSet,
  onLeave,
}: {
  /** As it is now. */
  readonly account: AccountRow;
  readonly attempt: Pick<SetAccountRoleInput, 'role' | 'expectedRole'>;
  readonly onSet: (role: AccountRow['role']) => void;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const { constant } = useNames();
  return (
    <Conflict
      intro={say('account.roleChanged', { name: account.name })}
      fields={[
        {
          name: 'role',
          label: say('account.roleOf', { name: account.name }),
          base: constant(attempt.expectedRole),
          mine: constant(attempt.role),
          theirs: constant(account.role),
        },
      ]}
      onSettle={({ role }) => {
        if (role === 'THEIRS') onLeave();
        else onSet(role === 'BASE' ? attempt.expectedRole : attempt.role);
      }}
      onLeave={onLeave}
    />
  );
}
