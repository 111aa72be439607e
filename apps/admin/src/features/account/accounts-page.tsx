'use client';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { Page, Section } from '../../components/page.tsx';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { SignedIn } from '../session/signed-in.tsx';
import type { Viewer } from '../session/viewer.ts';
import { AccountForm } from './account-form.tsx';
import { FourEyesRule } from './four-eyes-rule.tsx';
import { RoleConflict } from './role-conflict.tsx';
import { roles, useRoleOptions } from './roles.ts';
import { type AccountRow, useAccounts, useSetAccountRole } from './use-accounts.ts';

/** Who works in the office, and by which rule. Only for the owner. */
export function AccountsPage() {
  const say = useSay();
  return (
    <Page title={say('account.title')}>
      <SignedIn role="OWNER">{(viewer) => <Accounts viewer={viewer} />}</SignedIn>
    </Page>
  );
}

function Accounts({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const query = useAccounts();
  return (
    <Asked query={query} label={say('account.loading')}>
      {({ accounts, office }) => (
        <>
          <Section title={say('account.people')}>
            <ul className={styles.rows}>
              {accounts.map((account) => (
                <AccountEntry key={account.id} account={account} own={account.id === viewer.id} />
              ))}
            </ul>
          </Section>
          <Section title={say('account.new')}>
            <AccountForm />
          </Section>
          <Section title={say('account.rule')}>
            <FourEyesRule rule={office.fourEyes} />
          </Section>
        </>
      )}
    </Asked>
  );
}

function AccountEntry({ account, own }: { readonly account: AccountRow; readonly own: boolean }) {
  const say = useSay();
  const roleOptions = useRoleOptions();
  const setting = useSetAccountRole();
  const failure = setting.data?.__typename === 'Account' ? null : setting.data;
  const stale = failure?.__typename === 'Invalid' && failure.issues.some(({ code }) => code === 'STALE');
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <Stack gap={0} miw={0}>
          <Text fw={500}>
            {own ? say('components.you', { name: account.name }) : <bdi>{account.name}</bdi>}
          </Text>
          <Text size="sm" c="dimmed">
            {account.email}
          </Text>
        </Stack>
        <NativeSelect
          aria-label={say('account.roleOf', { name: account.name })}
          size="xs"
          value={setting.isPending ? setting.variables.role : account.role}
          disabled={setting.isPending}
          data={roleOptions}
          onChange={(event) => {
            const role = roles.find((each) => each === event.currentTarget.value);
            if (role) setting.mutate({ account: account.id, role, expectedRole: account.role });
          }}
        />
      </div>
      {stale && setting.variables ? (
        <RoleConflict
          account={account}
          attempt={setting.variables}
          onSet={(role) => setting.mutate({ account: account.id, role, expectedRole: account.role })}
          onLeave={() => setting.reset()}
        />
      ) : (
        <FailureNote failure={failure} />
      )}
      {setting.error && <ErrorState error={setting.error} />}
    </li>
  );
}
