'use client';
import { Stack, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page, Section } from '../../components/page.tsx';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { NewToken } from './new-token.tsx';
import { TokenEntry } from './token-entry.tsx';
import { type TokenRow, useOthersTokens, useTokens } from './use-tokens.ts';

/** By which tokens programs act for one's account: made, looked over and revoked here. */
export function TokensPage() {
  const say = useSay();
  return (
    <Page title={say('token.title')}>
      <SignedIn>
        {(viewer) => (
          <>
            <Text maw={640}>{say('token.intro')}</Text>
            <Section title={say('token.new')}>
              <NewToken viewer={viewer} />
            </Section>
            <Section title={say('token.yours')}>
              <OwnTokens />
            </Section>
            {atLeast(viewer, 'OWNER') && (
              <Section title={say('token.ofOthers')}>
                <OthersTokens viewer={viewer} />
              </Section>
            )}
          </>
        )}
      </SignedIn>
    </Page>
  );
}

function OwnTokens() {
  const say = useSay();
  return (
    <Asked query={useTokens()} label={say('token.loadingYours')}>
      {(tokens) =>
        tokens.length === 0 ? <EmptyState title={say('token.none')} /> : <TokenList tokens={tokens} />
      }
    </Asked>
  );
}

function OthersTokens({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  return (
    <Asked query={useOthersTokens(viewer.id)} label={say('token.loadingOthers')}>
      {(accounts) =>
        accounts.length === 0 ? (
          <EmptyState title={say('token.noneOfOthers')} />
        ) : (
          <Stack gap="md">
            {accounts.map(({ id, name, apiTokens }) => (
              <Stack key={id} gap={4}>
                <Text fw={500} dir="auto">
                  {name}
                </Text>
                <TokenList tokens={apiTokens ?? []} />
              </Stack>
            ))}
          </Stack>
        )
      }
    </Asked>
  );
}

function TokenList({ tokens }: { readonly tokens: readonly TokenRow[] }) {
  const say = useSay();
  return (
    <ul className={styles.rows} aria-label={say('token.list')} tabIndex={-1}>
      {tokens.map((token) => (
        <TokenEntry key={token.id} token={token} />
      ))}
    </ul>
  );
}
