'use client';
import { NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { Page, Section } from '../../components/page.tsx';
import styles from '../list/rows.module.css';
import { SignedIn } from '../session/signed-in.tsx';
import type { Viewer } from '../session/viewer.ts';
import { AccountForm } from './account-form.tsx';
import { roleOptions, roles } from './roles.ts';
import { type AccountRow, useAccounts, useSetAccountRole, useSetOffice } from './use-accounts.ts';

/** Who works in the office, and by which rule. Only for the owner. */
export function AccountsPage() {
  return (
    <Page title="Accounts">
      <SignedIn role="OWNER">{(viewer) => <Accounts viewer={viewer} />}</SignedIn>
    </Page>
  );
}

function Accounts({ viewer }: { readonly viewer: Viewer }) {
  const query = useAccounts();
  return (
    <Asked query={query} label="Loading accounts">
      {({ accounts, office }) => (
        <>
          <Section title="People">
            <ul className={styles.rows}>
              {accounts.map((account) => (
                <AccountEntry key={account.id} account={account} own={account.id === viewer.id} />
              ))}
            </ul>
          </Section>
          <Section title="New account">
            <AccountForm />
          </Section>
          <Section title="Rule of the office">
            <SelfAcceptance allowed={office.selfAcceptance} />
          </Section>
        </>
      )}
    </Asked>
  );
}

function AccountEntry({ account, own }: { readonly account: AccountRow; readonly own: boolean }) {
  const setting = useSetAccountRole();
  const failure = setting.data?.__typename === 'Account' ? null : setting.data;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <Stack gap={0} miw={0}>
          <Text fw={500} dir="auto">
            {account.name}
            {own && ' (you)'}
          </Text>
          <Text size="sm" c="dimmed">
            {account.email}
          </Text>
        </Stack>
        <NativeSelect
          aria-label={`Role of ${account.name}`}
          size="xs"
          value={setting.isPending ? setting.variables.role : account.role}
          disabled={setting.isPending}
          data={roleOptions}
          onChange={(event) => {
            const role = roles.find((each) => each === event.currentTarget.value);
            if (role) setting.mutate({ account: account.id, role });
          }}
        />
      </div>
      <FailureNote failure={failure} />
      {setting.error && <ErrorState error={setting.error} />}
    </li>
  );
}

function SelfAcceptance({ allowed }: { readonly allowed: boolean }) {
  const setting = useSetOffice();
  const failure = setting.data?.__typename === 'Office' ? null : setting.data;
  return (
    <Stack gap="xs">
      <Switch
        label="Editors may accept their own claims"
        description="For an office of one person. Otherwise somebody else decides."
        checked={setting.isPending ? setting.variables : allowed}
        disabled={setting.isPending}
        onChange={(event) => setting.mutate(event.currentTarget.checked)}
      />
      <FailureNote failure={failure} />
      {setting.error && <ErrorState error={setting.error} />}
    </Stack>
  );
}
